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
}

/** The curve of a group: what it says on any day. */
export type Curve = (day: number) => CurvePoint;

/** 1 − Π(1 − d/n), in exact fractions; at ties events come before censorings (O1k). */
export function kaplanMeier(followed: readonly FollowedFor[]): Curve {
  const steps = stepsOf(followed);
  return (day) => {
    const atRisk = followed.filter((child) => child.days >= day).length;
    const entries = followed.filter((child) => child.entered && child.days <= day).length;
    const { above, below } = steps.findLast((step) => step.day <= day) ?? { above: 1n, below: 1n };
    const known = atRisk > 0 || above === 0n;
    return { day, entries, atRisk, percent: known ? percentage(below - above, below) : undefined };
  };
}

interface Step {
  readonly day: number;
  /** The share that has not entered, as a fraction. */
  readonly above: bigint;
  readonly below: bigint;
}

function stepsOf(followed: readonly FollowedFor[]): readonly Step[] {
  const inOrder = followed.toSorted((a, b) => a.days - b.days);
  const steps: Step[] = [];
  let above = 1n;
  let below = 1n;
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
    steps.push({ day, above, below });
  }
  return steps;
}

function greatestCommon(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
