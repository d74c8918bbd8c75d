import type { CountSystem } from './count-system';
import { forcedOnes } from './forced-to-one';
import { hiddenMoves, type Sum } from './hidden-moves';
import { reduce, subtract, type Reduced } from './linear-system';

/** Someone who has the files and adds up: what they know of the hidden counts, while more and more is hidden. */
export interface Reader {
  hide(at: number): void;
  /**
   * Hidden counts that can be worked out, the easiest way first: from the lines with everything shown in them; then also from knowing that
   * zeros are shown, so that a hidden count is at least 1 (settled E1, E2), which takes longer to find out.
   */
  knows(): Generator<Iterable<number>>;
  /**
   * The shown counts from which a hidden one is worked out: those that remain when the lines that give it are added up. To hide any
   * of them takes that way of working it out away.
   */
  from(at: number): readonly number[];
}

export function readerOf(system: CountSystem): Reader {
  const isHidden = system.counts.map(() => false);
  const moves = hiddenMoves(system);
  const ones = forcedOnes(moves);
  let forced: readonly number[] = [];

  return {
    hide: (at) => {
      isHidden[at] = true;
      moves.hide(at);
      if (system.counts[at] === 1) ones.hide(at);
    },
    *knows() {
      yield moves.still;
      forced = ones.forced();
      if (forced.length === 0) return;
      const reduced = reduce(forced.map(moves.of));
      const around = new Set(forced.flatMap((one) => [...moves.of(one).keys()]).flatMap((move) => [...moves.move(move).keys()]));
      yield [...around].filter((at) => restOf(moves.of(at), reduced).size === 0);
    },
    from: (at) => {
      const sums = [new Map([[at, 1]])];
      if (moves.of(at).size > 0) {
        // With the counts that are forced to be 1 and, of each of these used, the sum that fixes it.
        const marked = reduce(forced.map((one, position) => new Map([...moves.of(one), [markOf(position), 1]])));
        for (const [mark, weight] of restOf(moves.of(at), marked)) {
          const one = forced[markOf(mark)];
          if (one === undefined) continue;
          sums[0]?.set(one, weight);
          sums.push(new Map(ones.fixedSum(one)));
        }
      }
      const shown = sums.flatMap((sum) => shownIn(moves.linesOf(sum), system, isHidden));
      return [...new Set(shown)].toSorted((one, other) => one - other);
    },
  };
}

/** Position to mark and back. */
const markOf = (position: number): number => -1 - position;

/** What is left of a sum once its pivots are gone. */
function restOf(sum: Sum, reduced: Reduced): Sum {
  const rest = new Map(sum);
  for (const [at, value] of sum) {
    const row = reduced.get(at);
    if (row === undefined) continue;
    rest.delete(at);
    subtract(rest, row, value);
  }
  return rest;
}

/** What is shown and not nought in the weighted sum of some lines. */
function shownIn(weights: Sum, { counts, lines }: CountSystem, hidden: readonly boolean[]): readonly number[] {
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
