import { percentage } from './one-decimal';

/** How long a child was followed, and whether the event ended it. Whole days from the index. */
export interface FollowedFor {
  readonly days: number;
  readonly entered: boolean;
  /** Of how many children the same is true; left out = one. */
  readonly children?: number;
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
  const days = daysOf(followed);
  const steps = stepsOf(days);
  return (day) => {
    const [past, upTo] = [days[firstFrom(days, day) - 1], days[firstFrom(days, day + 1) - 1]];
    const atRisk = (days.at(-1)?.childrenSoFar ?? 0) - (past?.childrenSoFar ?? 0);
    const step = steps.findLast((each) => each.day <= day) ?? START;
    const known = atRisk > 0 || step.above === 0n;
    return {
      day,
      entries: upTo?.enteredSoFar ?? 0,
      atRisk,
      percent: known ? percentage(step.below - step.above, step.below) : undefined,
      band: known ? bandOf(step) : undefined,
    };
  };
}

/** A day on which somebody's following ended: what is held grows with the days there can be, not with the children. */
interface Day {
  readonly day: number;
  readonly entered: number;
  readonly enteredSoFar: number;
  readonly childrenSoFar: number;
}

function daysOf(followed: readonly FollowedFor[]): readonly Day[] {
  const ended = new Map<number, { all: number; entered: number }>();
  for (const { days, entered, children = 1 } of followed) {
    const known = ended.get(days) ?? { all: 0, entered: 0 };
    known.all += children;
    if (entered) known.entered += children;
    ended.set(days, known);
  }
  let [enteredSoFar, childrenSoFar] = [0, 0];
  return [...ended]
    .toSorted(([one], [other]) => one - other)
    .map(([day, { all, entered }]) => {
      enteredSoFar += entered;
      childrenSoFar += all;
      return { day, entered, enteredSoFar, childrenSoFar };
    });
}

/** Where the first of the days stands that is not before this one. */
function firstFrom(days: readonly Day[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.day ?? 0) < day) low = middle + 1;
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
  const without = shareOf(above, below);
  const reach = (Z * Math.sqrt(spread)) / Math.log(without);
  const entered = (exponent: number): number => Math.round(1000 * (1 - without ** Math.exp(exponent))) / 10;
  const [low, high] = [entered(-Math.abs(reach)), entered(Math.abs(reach))];
  return { low, high };
}

const EXACT_BITS = 1000;

/** Of a large council the fraction has thousands of digits, and neither part is a number any more. */
function shareOf(above: bigint, below: bigint): number {
  const beyond = BigInt(Math.max(0, below.toString(16).length * 4 - EXACT_BITS));
  return Number(above >> beyond) / Number(below >> beyond);
}

function stepsOf(days: readonly Day[]): readonly Step[] {
  const steps: Step[] = [];
  const all = days.at(-1)?.childrenSoFar ?? 0;
  let [above, below, spread] = [1n, 1n, 0];
  days.forEach(({ day, entered }, at) => {
    if (entered === 0) return;
    const atRisk = all - (days[at - 1]?.childrenSoFar ?? 0);
    above *= BigInt(atRisk - entered);
    below *= BigInt(atRisk);
    if (entered < atRisk) spread += entered / (atRisk * (atRisk - entered));
    steps.push({ day, above, below, spread });
  });
  return steps;
}
