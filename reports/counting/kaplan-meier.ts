import { percentage } from './one-decimal';

/** How long one child was followed, and whether the event ended it. Whole days from the index. */
export interface FollowedFor {
  readonly days: number;
  readonly entered: boolean;
}

export interface CurvePoint {
  readonly day: number;
  /** Events on or before the day. */
  readonly entries: number;
  /** Followed that long or longer (O-15). */
  readonly atRisk: number;
  /** Cumulative percentage, one decimal; undefined where nobody was followed that long and the curve is not known. */
  readonly percent?: number;
  /** 95% log-log confidence band, in percent to one decimal; undefined before the first entry, after everybody entered, or where the curve is not known. */
  readonly band?: { readonly low: number; readonly high: number };
}

/** The curve of a group: what it says on any day. */
export type Curve = (day: number) => CurvePoint;

/** 1 − Π(1 − d/n), in exact fractions; at ties events come before censorings (O1k). */
export function kaplanMeier(followed: readonly FollowedFor[]): Curve {
  const steps = stepsOf(followed);
  const [all, entered] = [daysOf(followed), daysOf(followed.filter((child) => child.entered))];
  return (day) => {
    const atRisk = all.length - upTo(all, day - 1);
    const entries = upTo(entered, day);
    const step = steps.findLast((each) => each.day <= day) ?? START;
    const known = atRisk > 0 || step.above === 0n;
    return {
      day,
      entries,
      atRisk,
      percent: known ? percentage(step.below - step.above, step.below) : undefined,
      band: known ? bandOf(step) : undefined,
    };
  };
}

const daysOf = (followed: readonly FollowedFor[]): Float64Array => Float64Array.from(followed, ({ days }) => days).toSorted();

/** How many of the days, which ascend, are not after this one. */
function upTo(days: Float64Array, last: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Step {
  readonly day: number;
  /** The share that has not entered, as a fraction. */
  readonly above: bigint;
  readonly below: bigint;
  /** Greenwood's sum so far: d / (n (n − d)). */
  readonly spread: number;
}

const START: Step = { day: 0, above: 1n, below: 1n, spread: 0 };
const Z = 1.959963984540054;

/** O-16: the band is drawn on the log-log scale of the share that has not entered, and so stays between 0 and 100. */
function bandOf({ above, below, spread }: Step): CurvePoint['band'] {
  if (above === 0n || above === below) return undefined;
  const without = Number(above) / Number(below);
  const reach = (Z * Math.sqrt(spread)) / Math.log(without);
  const entered = (exponent: number): number => Math.round(1000 * (1 - without ** Math.exp(exponent))) / 10;
  const [low, high] = [entered(-Math.abs(reach)), entered(Math.abs(reach))];
  return { low, high };
}

function stepsOf(followed: readonly FollowedFor[]): readonly Step[] {
  const inOrder = followed.toSorted((a, b) => a.days - b.days);
  const steps: Step[] = [];
  let above = 1n;
  let below = 1n;
  let spread = 0;
  for (let at = 0; at < inOrder.length;) {
    const day = inOrder[at]?.days ?? 0;
    const atRisk = inOrder.length - at;
    let events = 0;
    for (; inOrder[at]?.days === day; at += 1) if (inOrder[at]?.entered === true) events += 1;
    if (events === 0) continue;
    above *= BigInt(atRisk - events);
    below *= BigInt(atRisk);
    const shared = greatestCommon(above, below);
    above /= shared;
    below /= shared;
    if (events < atRisk) spread += events / (atRisk * (atRisk - events));
    steps.push({ day, above, below, spread });
  }
  return steps;
}

function greatestCommon(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
