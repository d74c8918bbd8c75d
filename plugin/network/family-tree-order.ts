import { judgeFor, type Preferences } from './family-tree-cost';
import type { Lattice } from './family-tree-lattice';
import { placerFor, type Orders } from './family-tree-places';

export interface Ordered {
  readonly orders: Orders;
  readonly places: Float64Array;
}

/** Items and lines looked at in all trials together: so that a very large family is drawn in good time, if less prettily. */
const MOST_WORK = 60_000;
/** Odd, so that the last sweep goes down and leaves children straight under their parents. */
const SWEEPS_TO_JUDGE = 7;
const SWEEPS_TO_DRAW = 41;

/** The order of every row: a walk through the family to begin with, then any move that makes the drawing better. */
export function orderOf(lattice: Lattice, preferences: Preferences): Ordered {
  const place = placerFor(lattice);
  const cost = judgeFor(lattice, preferences);
  const judge = (
    orders: Orders,
    from?: Float64Array,
  ): { readonly orders: Orders; readonly cost: number; readonly places: Float64Array } => {
    const places = place(orders, from === undefined ? SWEEPS_TO_DRAW : SWEEPS_TO_JUDGE, from);
    return { orders, places, cost: cost(orders, places) };
  };
  let best = judge(walk(lattice));
  const ends = endsOf(lattice);
  const mostTrials = MOST_WORK / (lattice.items.length + lattice.strands.length);
  let trials = 0;
  const tried = new Set<string>();
  const better = (orders: Orders): boolean => {
    const key = orders.join('|');
    if (tried.has(key)) return false;
    tried.add(key);
    trials += 1;
    const trial = judge(orders, best.places);
    if (trial.cost >= best.cost - 1e-6) return false;
    best = trial;
    return true;
  };
  for (let improved = true; improved && trials < mostTrials;) {
    improved = false;
    for (const { row, move } of movesOf(lattice.rows)) {
      if (trials >= mostTrials) break;
      const orders = best.orders.map((order, at) => (at === row ? move(order) : order));
      // The move alone, or with the other rows following it.
      if (better(orders) || better(following(ends, orders, row))) improved = true;
    }
  }
  return { orders: best.orders, places: place(best.orders, SWEEPS_TO_DRAW) };
}

/** Rows in the order in which a walk meets people: from a person first to partners, then to their children, then up and on. */
function walk(lattice: Lattice): Orders {
  const rowOf = new Map(lattice.rows.flatMap((row, at) => row.map((item) => [item, at] as const)));
  const strandsOf = new Map<number, (readonly number[])[]>();
  for (const { above, below, couple } of lattice.strands) {
    const all = [...above, ...below];
    for (const item of below) strandsOf.set(item, [...(strandsOf.get(item) ?? []), all]);
    for (const item of above) strandsOf.set(item, couple ? [all, ...(strandsOf.get(item) ?? [])] : [...(strandsOf.get(item) ?? []), all]);
  }
  const orders: number[][] = lattice.rows.map(() => []);
  const seen = new Set<number>();
  const meet = (start: number): void => {
    const stack = [start];
    for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
      if (seen.has(item)) continue;
      seen.add(item);
      orders[rowOf.get(item) ?? 0]?.push(item);
      stack.push(...(strandsOf.get(item) ?? []).flat().toReversed());
    }
  };
  for (const row of lattice.rows) row.forEach(meet);
  return orders;
}

/** What each item hangs from above, holds below, and stands beside as a partner. */
interface Ends {
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
  readonly partner: readonly (number | undefined)[];
}

function endsOf({ items, strands }: Lattice): Ends {
  const ends = {
    above: items.map((): number[] => []),
    below: items.map((): number[] => []),
    partner: items.map((): number | undefined => undefined),
  };
  for (const { above, below, couple } of strands) {
    for (const item of below) ends.above[item]?.push(...above);
    for (const item of above) ends.below[item]?.push(...below);
    if (couple) for (const item of above) ends.partner[item] ??= above.find((other) => other !== item);
  }
  return ends;
}

/** The other rows sorted by the middle of what they hang from or hold, outward from the row that moved. */
function following(ends: Ends, orders: Orders, moved: number): Orders {
  const sorted = [...orders];
  for (let row = moved + 1; row < orders.length; row += 1)
    sorted[row] = byMiddle(sorted[row] ?? [], sorted[row - 1] ?? [], ends.above, ends.partner);
  for (let row = moved - 1; row >= 0; row -= 1) sorted[row] = byMiddle(sorted[row] ?? [], sorted[row + 1] ?? [], ends.below, ends.partner);
  return sorted;
}

function byMiddle(order: readonly number[], fixed: readonly number[], ends: Ends['above'], partner: Ends['partner']): readonly number[] {
  const middle = new Map<number, number>();
  for (const [at, item] of order.entries()) {
    const own = ends[item] ?? [];
    if (own.length > 0) middle.set(item, own.reduce((sum, end) => sum + fixed.indexOf(end), 0) / own.length + at * 1e-4);
  }
  // Who hangs from nothing goes with the partner, or with whoever stood before.
  let last = -1;
  for (const item of order) {
    const own = middle.get(item);
    last = own ?? (middle.get(partner[item] ?? -1) ?? last) + 1e-3;
    middle.set(item, last);
  }
  return order.toSorted((one, other) => (middle.get(one) ?? 0) - (middle.get(other) ?? 0));
}

interface Move {
  readonly row: number;
  readonly move: (order: readonly number[]) => readonly number[];
}

const LONGEST_RUN = 4;

/** Every way to take one item, or a run of a few, to another place in its row, and to turn a run round. */
function* movesOf(rows: Lattice['rows']): Iterable<Move> {
  for (const [row, { length: size }] of rows.entries()) {
    for (let length = 1; length <= Math.min(LONGEST_RUN, size); length += 1) {
      for (let from = 0; from + length <= size; from += 1) {
        if (length > 1) yield { row, move: (order) => turned(order, from, length) };
        for (let to = 0; to + length <= size; to += 1) if (to !== from) yield { row, move: (order) => moved(order, from, length, to) };
      }
    }
    if (size > LONGEST_RUN) yield { row, move: (order) => order.toReversed() };
  }
}

function moved(order: readonly number[], from: number, length: number, to: number): readonly number[] {
  const rest = [...order.slice(0, from), ...order.slice(from + length)];
  return [...rest.slice(0, to), ...order.slice(from, from + length), ...rest.slice(to)];
}

const turned = (order: readonly number[], from: number, length: number): readonly number[] => [
  ...order.slice(0, from),
  ...order.slice(from, from + length).toReversed(),
  ...order.slice(from + length),
];
