import { maximise } from './linear-program';
import { reduce, type Equation, type Reduced } from './linear-system';

/**
 * A hidden count that is 1 may be known although no line tells it: where every other solution would take some hidden count below 1.
 * The system is looked at in the directions in which it can move: a choice of the free unknowns, which moves the others with them.
 * Only counts of 1 stand at their bound, so a direction is possible if none of them falls.
 */
export function forcedToOne(ones: readonly number[], reduced: Reduced): readonly number[] {
  const forced = new Set(movingTogether(ones, reduced).flatMap((group) => forcedAmong(group, reduced)));
  return ones.filter((one) => forced.has(one));
}

function forcedAmong(ones: readonly number[], reduced: Reduced): readonly number[] {
  const moves = ones.map((at) => moveOf(at, reduced));
  if (canAllRise(moves)) return [];
  const { free, rows } = programOf(moves);
  // How far each of them rises, at most 1 each: as many as can.
  const rises = moves.map((_, at) => moves.map((__, other) => (at === other ? 1 : 0)));
  const still = free.flatMap(() => [0, 0]);
  const best = maximise(
    [...still, ...moves.map(() => 1)],
    [...rows.map((row, at) => [...row, ...(rises[at] ?? [])]), ...rises.map((rise) => [...still, ...rise])],
    [...rows.map(() => 0), ...rises.map(() => 1)],
  );
  return ones.filter((_, at) => (best?.solution[still.length + at] ?? 0) < 0.5);
}

/**
 * Why a count is forced to 1: a sum of counts of 1, itself among them, with these weights, that the lines fix at its least.
 * Empty where it is not forced.
 */
export function fixedSum(at: number, allOnes: readonly number[], reduced: Reduced): ReadonlyMap<number, number> {
  const ones = movingTogether(allOnes, reduced).find((group) => group.includes(at)) ?? [];
  const moves = ones.map((one) => moveOf(one, reduced));
  const { free, rows } = programOf(moves);
  const still = free.flatMap(() => [0, 0]);
  const own = (one: number): number => (one === at ? 1 : 0);
  const best = maximise(
    [...still, 1],
    [...rows.map((row, position) => [...row, own(ones[position] ?? -1)]), [...still, 1]],
    [...rows.map(() => 0), 1],
  );
  if (best === undefined || (best.solution.at(-1) ?? 1) > 0.5) return new Map();
  return new Map(ones.map((one, position) => [one, best.weights[position] ?? 0] as const).filter(([, weight]) => weight > 1e-6));
}

/**
 * The counts in groups that share no free unknown: what one group does says nothing of another. A table of many breakdowns falls into
 * many small groups, and the time to find a direction grows faster than the square of a group.
 */
function movingTogether(ones: readonly number[], reduced: Reduced): readonly (readonly number[])[] {
  const groups = new Set<{ ones: number[]; free: Set<number> }>();
  for (const one of ones) {
    const own = { ones: [one], free: new Set(moveOf(one, reduced).keys()) };
    for (const group of groups) {
      if (![...own.free].some((unknown) => group.free.has(unknown))) continue;
      own.ones = [...group.ones, ...own.ones];
      for (const unknown of group.free) own.free.add(unknown);
      groups.delete(group);
    }
    groups.add(own);
  }
  return [...groups].map((group) => group.ones);
}

/** Each free unknown moves up or down by an amount that is not negative; no row may come out above 0, that is, no count of 1 may fall. */
function programOf(moves: readonly Equation[]): { readonly free: readonly number[]; readonly rows: readonly (readonly number[])[] } {
  const free = [...new Set(moves.flatMap((move) => [...move.keys()]))];
  return {
    free,
    rows: moves.map((move) =>
      free.flatMap((unknown) => {
        const value = move.get(unknown) ?? 0;
        return [-value, value];
      }),
    ),
  };
}

/** How an unknown moves with the free ones. */
function moveOf(at: number, reduced: Reduced): Equation {
  const row = reduced.get(at);
  return row === undefined ? new Map([[at, 1]]) : new Map([...row].map(([free, value]) => [free, -value]));
}

/** Whether one direction raises them all alike: the usual case, and much quicker to find out than the general one. */
function canAllRise(moves: readonly Equation[]): boolean {
  const rise = Number.MAX_SAFE_INTEGER;
  const reduced = reduce(moves.map((move) => new Map([...move, [rise, -1]])));
  return (reduced.get(rise)?.size ?? 1) > 0;
}
