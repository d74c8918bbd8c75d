import { maximise } from './linear-program';
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
export function solvable({ counts, lines }: CountSystem, hidden: readonly boolean[]): ReadonlySet<number> {
  const equations = lines.map((line) => equationOf(line, hidden)).filter((equation) => equation.size > 0);
  const unknown = new Set(equations.flatMap((equation) => [...equation.keys()]));
  const reduced = reduce(equations);
  const ones = [...unknown].filter((at) => counts[at] === 1 && (reduced.get(at)?.size ?? 1) > 0);
  const forced = forcedToOne(ones, reduced);
  if (forced.length === 0) return determinedBy(reduced);
  return determinedBy(reduce([...equations, ...forced.map((at): Equation => new Map([[at, 1]]))]));
}

function equationOf({ total, parts }: SystemLine, hidden: readonly boolean[]): Equation {
  const equation = new Map<number, number>();
  for (const part of parts) if (hidden[part] === true) equation.set(part, 1);
  if (hidden[total] === true) equation.set(total, -1);
  return equation;
}

const determinedBy = (reduced: Reduced): ReadonlySet<number> =>
  new Set([...reduced].filter(([, free]) => free.size === 0).map(([pivot]) => pivot));

/**
 * Of the hidden counts that are 1, those that can be nothing else, since no other solution lets them be more while no hidden
 * count falls under 1. A direction in which to move is a choice of the free unknowns; only counts of 1 stand at their bound.
 */
function forcedToOne(ones: readonly number[], reduced: Reduced): readonly number[] {
  const moves = ones.map((at) => moveOf(at, reduced));
  if (moves.length === 0 || canAllRise(moves)) return [];
  const free = [...new Set(moves.flatMap((move) => [...move.keys()]))];
  // Unknowns: each free one up, each free one down, and how far each count of 1 rises, at most 1 each.
  const rises = moves.map((_, at) => moves.map((__, other) => (at === other ? 1 : 0)));
  const rows = moves.map((move, at) => {
    const coefficients = free.map((unknown) => move.get(unknown) ?? 0);
    return [...coefficients.map((value) => -value), ...coefficients, ...(rises[at] ?? [])];
  });
  const caps = rises.map((rise) => [...free.map(() => 0), ...free.map(() => 0), ...rise]);
  const objective = [...free.map(() => 0), ...free.map(() => 0), ...moves.map(() => 1)];
  const best = maximise(objective, [...rows, ...caps], [...rows.map(() => 0), ...caps.map(() => 1)]);
  return ones.filter((_, at) => (best?.[2 * free.length + at] ?? 0) < 0.5);
}

/** How an unknown moves with the free ones. */
function moveOf(at: number, reduced: Reduced): Equation {
  const row = reduced.get(at);
  return row === undefined ? new Map([[at, 1]]) : new Map([...row].map(([free, value]) => [free, -value]));
}

/** Whether one direction raises them all alike: the usual case, and much quicker to find out than the general one. */
function canAllRise(moves: readonly Equation[]): boolean {
  const rise = -1;
  const reduced = reduce(moves.map((move) => new Map([...move, [rise, -1]])));
  return (reduced.get(rise)?.size ?? 1) > 0;
}
