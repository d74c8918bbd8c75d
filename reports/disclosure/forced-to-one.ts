import { maximise } from './linear-program';
import { reduce } from './linear-system';
import type { HiddenMoves, Sum } from './hidden-moves';

/**
 * A hidden count that is 1 may be known although no line tells it: where every other solution would take some hidden count below 1.
 * Only counts of 1 stand at their bound, so a change is possible if none of them falls. One that can rise by what is hidden so far can
 * rise whatever is hidden later, and so much that it makes up for every fall: it need not be looked at again.
 */
export interface ForcedOnes {
  hide(one: number): void;
  /** Which of the hidden counts of 1 that some move changes are forced to be 1, in their order. */
  forced(): readonly number[];
  /** Why a count is forced to 1: a sum of forced counts, itself among them, with these weights, that the lines fix at its least. */
  fixedSum(one: number): Sum;
}

export function forcedOnes(moves: HiddenMoves): ForcedOnes {
  const atBound = new Set<number>();
  const open = (): readonly number[] => [...atBound].filter((one) => moves.of(one).size > 0);
  const riseOf = (ones: readonly number[]): void => {
    for (const one of ones) atBound.delete(one);
  };
  return {
    hide: (one) => void atBound.add(one),
    forced: () => {
      while (riseWithOneMove(open(), moves, riseOf)) continue;
      for (const group of movingTogether(open(), moves)) riseOf(canRise(group, moves));
      return open().toSorted((one, other) => one - other);
    },
    fixedSum: (one) => {
      const group = movingTogether(open(), moves).find((ones) => ones.includes(one)) ?? [];
      return fixedSumAmong(one, group, moves);
    },
  };
}

/** Whether some move, or its opposite, raises counts and lowers none: the usual case, and much quicker to find out than the general one. */
function riseWithOneMove(ones: readonly number[], moves: HiddenMoves, rise: (ones: readonly number[]) => void): boolean {
  const left = new Set(ones);
  for (const number of new Set(ones.flatMap((one) => [...moves.of(one).keys()]))) {
    const changed = [...moves.move(number)].filter(([count]) => left.has(count));
    const up = changed.filter(([, value]) => value > 0).length;
    if (changed.length === 0 || (up > 0 && up < changed.length)) continue;
    for (const [one] of changed) left.delete(one);
  }
  rise(ones.filter((one) => !left.has(one)));
  return left.size > 0 && left.size < ones.length;
}

/** Of counts in one group, those that can rise, all together. */
function canRise(ones: readonly number[], moves: HiddenMoves): readonly number[] {
  const rows = ones.map((one) => moves.of(one));
  if (canAllRise(rows)) return ones;
  const { width, limits } = programOf(rows);
  // How far each of them rises, at most 1 each: as many as can.
  const rises = ones.map((_, at) => ones.map((__, other) => (at === other ? 1 : 0)));
  const still = Array.from({ length: width }, () => 0);
  const best = maximise(
    [...still, ...ones.map(() => 1)],
    [...limits.map((row, at) => [...row, ...(rises[at] ?? [])]), ...rises.map((rise) => [...still, ...rise])],
    [...limits.map(() => 0), ...rises.map(() => 1)],
  );
  return ones.filter((_, at) => (best?.solution[width + at] ?? 0) >= 0.5);
}

function fixedSumAmong(at: number, ones: readonly number[], moves: HiddenMoves): Sum {
  const { width, limits } = programOf(ones.map((one) => moves.of(one)));
  const still = Array.from({ length: width }, () => 0);
  const best = maximise(
    [...still, 1],
    [...limits.map((row, position) => [...row, ones[position] === at ? 1 : 0]), [...still, 1]],
    [...limits.map(() => 0), 1],
  );
  if (best === undefined || (best.solution.at(-1) ?? 1) > 0.5) return new Map();
  return new Map(ones.map((one, position) => [one, best.weights[position] ?? 0] as const).filter(([, weight]) => weight > 1e-6));
}

/**
 * The counts in groups that share no move: what one group does says nothing of another. A table of many breakdowns falls into many small
 * groups, and the time to find a change grows faster than the square of a group.
 */
function movingTogether(ones: readonly number[], moves: HiddenMoves): readonly (readonly number[])[] {
  const groups = new Set<{ ones: number[]; moves: Set<number> }>();
  for (const one of ones) {
    const own = { ones: [one], moves: new Set(moves.of(one).keys()) };
    for (const group of groups) {
      if (![...own.moves].some((move) => group.moves.has(move))) continue;
      own.ones = [...group.ones, ...own.ones];
      for (const move of group.moves) own.moves.add(move);
      groups.delete(group);
    }
    groups.add(own);
  }
  return [...groups].map((group) => group.ones);
}

/** Each move is made or undone by an amount that is not negative; no row may come out above 0, that is, no count of 1 may fall. */
function programOf(rows: readonly Sum[]): { readonly width: number; readonly limits: readonly (readonly number[])[] } {
  const used = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    width: 2 * used.length,
    limits: rows.map((row) =>
      used.flatMap((move) => {
        const value = row.get(move) ?? 0;
        return [-value, value];
      }),
    ),
  };
}

/** Whether one change raises them all alike. */
function canAllRise(rows: readonly Sum[]): boolean {
  const rise = Number.MAX_SAFE_INTEGER;
  const reduced = reduce(rows.map((row) => new Map([...row, [rise, -1]])));
  return (reduced.get(rise)?.size ?? 1) > 0;
}
