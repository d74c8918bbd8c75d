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
 * The hidden counts that a reader can work out, the easiest first: from the lines with everything shown in them; then also from knowing
 * that zeros are shown, so that a hidden count is at least 1 (settled E1, E2), which takes far longer to find out.
 */
export function* solvable(system: CountSystem, hidden: readonly boolean[]): Generator<ReadonlySet<number>> {
  const equations = system.lines.map((line) => equationOf(line, hidden)).filter((equation) => equation.size > 0);
  const reduced = reduce(equations);
  yield determinedBy(reduced);
  const forced = forcedToOne(onesOf(system, equations, reduced), reduced);
  if (forced.length > 0) yield determinedBy(reduce([...equations, ...forced.map(isKnown)]));
}

/**
 * The shown counts from which a hidden one is worked out: those that remain when the lines that give it are added up. To hide any
 * of them takes that way of working it out away.
 */
export function workedOutFrom(at: number, whole: CountSystem, hidden: readonly boolean[]): readonly number[] {
  const system = { counts: whole.counts, lines: linesAround(at, whole, hidden) };
  const marked = system.lines.map((line, position): Equation => new Map([...equationOf(line, hidden), [markOf(position), 1]]));
  const byTheLines = marksOf(at, marked);
  const all = byTheLines.size > 0 ? [byTheLines] : marksWithForced(at, system, hidden, marked);
  return [...new Set(all.flatMap((marks) => shownIn(marks, system, hidden)))];
}

type Marks = ReadonlyMap<number, number>;

/** Where the lines alone do not give it: with the counts that are forced to be 1 and, of each of these used, the sum that fixes it. */
function marksWithForced(at: number, system: CountSystem, hidden: readonly boolean[], marked: readonly Equation[]): readonly Marks[] {
  const equations = system.lines.map((line) => equationOf(line, hidden));
  const reduced = reduce(equations);
  const ones = onesOf(system, equations, reduced);
  const forced = forcedToOne(ones, reduced);
  const markedForced = forced.map((one, position): Equation => new Map([...isKnown(one), [markOf(marked.length + position), 1]]));
  const own = marksOf(at, [...marked, ...markedForced]);
  const sums = [...own].flatMap(([position]) => {
    const one = forced[position - marked.length];
    if (one === undefined) return [];
    // The sum that fixes it, as one more unknown to be worked out.
    const sum = system.counts.length;
    return [marksOf(sum, [...marked, new Map([...fixedSum(one, ones, reduced), [sum, -1]])])];
  });
  return [own, ...sums];
}

/** The lines that any chain of hidden counts ties to this one. What stands in no such line has no part in working it out. */
function linesAround(at: number, { lines }: CountSystem, hidden: readonly boolean[]): readonly SystemLine[] {
  const unknowns = lines.map((line) => [...equationOf(line, hidden).keys()]);
  const holding = new Map<number, number[]>();
  for (const [position, own] of unknowns.entries()) {
    for (const unknown of own) {
      const known = holding.get(unknown);
      if (known === undefined) holding.set(unknown, [position]);
      else known.push(position);
    }
  }
  const reached = new Set([at]);
  const around = new Set<number>();
  for (const unknown of reached) {
    for (const position of holding.get(unknown) ?? []) {
      around.add(position);
      for (const other of unknowns[position] ?? []) reached.add(other);
    }
  }
  return lines.filter((_, position) => around.has(position));
}

const markOf = (position: number): number => -1 - position;

/** The marked equations that give an unknown, with their weights; none where it is not determined. */
function marksOf(unknown: number, equations: readonly Equation[]): Marks {
  const solution = reduce(equations).get(unknown);
  if (solution === undefined || [...solution.keys()].some((free) => free >= 0)) return new Map();
  return new Map([...solution].map(([mark, weight]) => [-1 - mark, weight]));
}

/** What is shown and not nought in the weighted sum of some lines. */
function shownIn(weights: Marks, { counts, lines }: CountSystem, hidden: readonly boolean[]): readonly number[] {
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
