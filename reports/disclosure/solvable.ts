import { fixedSum, forcedToOne } from './forced-to-one';
import { reduce, type Equation, type Reduced } from './linear-system';

/** Counts, and the relations between them: each total is the sum of its parts. */
export interface CountSystem {
  readonly counts: readonly number[];
  readonly lines: readonly SystemLine[];
}

export interface SystemLine {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * The hidden counts that a reader can work out: from the lines with everything shown in them, and from knowing that zeros are
 * shown, so that a hidden count is at least 1 (settled E1, E2).
 */
export function solvable(system: CountSystem, hidden: readonly boolean[]): ReadonlySet<number> {
  const equations = system.lines.map((line) => equationOf(line, hidden)).filter((equation) => equation.size > 0);
  const reduced = reduce(equations);
  const forced = forcedToOne(onesOf(system, equations, reduced), reduced);
  return determinedBy(forced.length === 0 ? reduced : reduce([...equations, ...forced.map(isKnown)]));
}

/**
 * The shown counts from which a hidden one is worked out: those that remain when the lines that give it are added up. To hide any
 * of them takes that way of working it out away.
 */
export function workedOutFrom(at: number, system: CountSystem, hidden: readonly boolean[]): readonly number[] {
  const { counts, lines } = system;
  const equations = lines.map((line) => equationOf(line, hidden));
  const reduced = reduce(equations);
  const ones = onesOf(system, equations, reduced);
  const forced = forcedToOne(ones, reduced);
  const marked = lines.map((_, position): Equation => new Map([...(equations[position] ?? []), [markOf(position), 1]]));
  const markedForced = forced.map((one, position): Equation => new Map([...isKnown(one), [markOf(lines.length + position), 1]]));
  const sums = [...marksOf(at, [...marked, ...markedForced])].flatMap(([position]) => {
    const one = forced[position - lines.length];
    if (one === undefined) return [];
    // The sum that fixes it, as one more unknown to be worked out.
    const sum = counts.length;
    return [marksOf(sum, [...marked, new Map([...fixedSum(one, ones, reduced), [sum, -1]])])];
  });
  const used = [marksOf(at, [...marked, ...markedForced]), ...sums].flatMap((marks) => shownIn(marks, system, hidden));
  return [...new Set(used)];
}

const markOf = (position: number): number => -1 - position;

/** The marked equations that give an unknown, with their weights; none where it is not determined. */
function marksOf(unknown: number, equations: readonly Equation[]): ReadonlyMap<number, number> {
  const solution = reduce(equations).get(unknown);
  if (solution === undefined || [...solution.keys()].some((free) => free >= 0)) return new Map();
  return new Map([...solution].map(([mark, weight]) => [-1 - mark, weight]));
}

/** What is shown and not nought in the weighted sum of some lines. */
function shownIn(weights: ReadonlyMap<number, number>, { counts, lines }: CountSystem, hidden: readonly boolean[]): readonly number[] {
  const sum = new Map<number, number>();
  const add = (count: number, weight: number): unknown => sum.set(count, (sum.get(count) ?? 0) + weight);
  for (const [position, weight] of weights) {
    const line = lines[position];
    for (const part of line?.parts ?? []) add(part, weight);
    if (line !== undefined) add(line.total, -weight);
  }
  return [...sum]
    .filter(([count, weight]) => hidden[count] !== true && counts[count] !== 0 && Math.abs(weight) > 1e-6)
    .map(([count]) => count);
}

function equationOf({ total, parts }: SystemLine, hidden: readonly boolean[]): Equation {
  const equation = new Map<number, number>();
  for (const part of parts) if (hidden[part] === true) equation.set(part, 1);
  if (hidden[total] === true) equation.set(total, -1);
  return equation;
}

const isKnown = (at: number): Equation => new Map([[at, 1]]);

/** The hidden counts of 1 that the lines alone leave open. */
const onesOf = ({ counts }: CountSystem, equations: readonly Equation[], reduced: Reduced): readonly number[] =>
  [...new Set(equations.flatMap((equation) => [...equation.keys()]))].filter((at) => counts[at] === 1 && (reduced.get(at)?.size ?? 1) > 0);

const determinedBy = (reduced: Reduced): ReadonlySet<number> =>
  new Set([...reduced].filter(([, free]) => free.size === 0).map(([pivot]) => pivot));
