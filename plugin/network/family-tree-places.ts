import type { Lattice, Strand } from './family-tree-lattice';
import { spacerFor } from './spaced-out';

/** Items of each row from left to right. */
export type Orders = readonly (readonly number[])[];

/** Finds the places of items in these orders; more sweeps, better places. Starts from the places of a similar order, where there are any. */
export type Placer = (orders: Orders, sweeps: number, from?: Float64Array) => Float64Array;

const GAP = 24;
/** Between two people a couple's line has to be seen, and the line to their children has to pass. */
const COUPLE_GAP = 48;

/** How strongly each draws: what the sweep looks at, what it does not, a partner or sibling, and staying where one is. */
const TOWARD = 1;
const ELSEWHERE = 0.25;
const BESIDE = 0.15;
const STAY = 0.02;
/** A line that passes a row is kept straight before people are centred. */
const PASSAGE = 4;

/** Places for one lattice: children under their parents as far as room allows, nothing nearer to its neighbour than it may be. */
export function placerFor(lattice: Lattice): Placer {
  const size = lattice.items.length;
  const strandsAt = (channel: number): readonly Strand[] => lattice.strands.filter((strand) => strand.channel === channel);
  const channels = lattice.rows.map((_row, row) => ({ above: strandsAt(row - 1), below: strandsAt(row) }));
  const couples = new Set(lattice.strands.flatMap((strand) => (strand.couple ? [coupleKey(strand.above[0], strand.above[1], size)] : [])));
  const passage = lattice.items.map((item) => item.person === undefined);
  const width = lattice.items.map((item) => item.width);
  // Room to reckon in, made once: thousands of orders are tried for one drawing.
  const scratch = { sum: new Float64Array(size), weight: new Float64Array(size), anchored: new Uint8Array(size) };
  const wanted = { at: new Float64Array(size), weight: new Float64Array(size), gap: new Float64Array(size) };
  const spaceOut = spacerFor(size);

  const apart = (left: number, right: number): number => {
    const widths = ((width[left] ?? 0) + (width[right] ?? 0)) / 2;
    return widths + (passage[left] || passage[right] ? GAP / 2 : couples.has(coupleKey(left, right, size)) ? COUPLE_GAP : GAP);
  };

  const draw = (item: number, to: number, by: number): void => {
    scratch.sum[item] = (scratch.sum[item] ?? 0) + to * by;
    scratch.weight[item] = (scratch.weight[item] ?? 0) + by;
  };

  /** Draws one side of a strand under (or over) the middle of its other side; a couple or a sibship moves as one. */
  function hang(places: Float64Array, strand: Strand, side: 'above' | 'below', by: number): void {
    if (strand.above.length === 0 || strand.below.length === 0) return;
    const offset = mean(strand.above, places) - mean(strand.below, places);
    const shift = side === 'below' ? offset : -offset;
    for (const item of strand[side]) draw(item, (places[item] ?? 0) + shift, passage[item] ? by * PASSAGE : by);
  }

  /** Draws partners, and siblings whose parents are not recorded, to each other where nothing else says where they stand. */
  function drawTogether(places: Float64Array, items: readonly number[]): void {
    for (const item of items) {
      if (scratch.anchored[item]) continue;
      const here = places[item] ?? 0;
      let nearest = -1;
      for (const other of items) {
        if (other !== item && (nearest < 0 || Math.abs((places[other] ?? 0) - here) < Math.abs((places[nearest] ?? 0) - here)))
          nearest = other;
      }
      const there = places[nearest] ?? here;
      draw(item, there < here ? there + apart(nearest, item) : there - apart(item, nearest), BESIDE);
    }
  }

  function gather(row: number, toward: 'above' | 'below', places: Float64Array): void {
    const { above = [], below = [] } = channels[row] ?? {};
    scratch.sum.fill(0);
    scratch.weight.fill(0);
    for (const strand of above) hang(places, strand, 'below', toward === 'above' ? TOWARD : ELSEWHERE);
    for (const strand of below) hang(places, strand, 'above', toward === 'below' ? TOWARD : ELSEWHERE);
    for (let item = 0; item < size; item += 1) scratch.anchored[item] = (scratch.weight[item] ?? 0) > 0 ? 1 : 0;
    for (const strand of below) if (strand.couple) drawTogether(places, strand.above);
    for (const strand of above) if (strand.above.length === 0) drawTogether(places, strand.below);
  }

  function settle(order: readonly number[], places: Float64Array): void {
    for (const item of order) {
      const weight = (scratch.weight[item] ?? 0) + STAY;
      wanted.at[item] = ((scratch.sum[item] ?? 0) + STAY * (places[item] ?? 0)) / weight;
      wanted.weight[item] = weight;
    }
    spaceOut(order, wanted, places);
  }

  /** Packed side by side round the middle, to begin with. */
  function pack(order: readonly number[], places: Float64Array): void {
    let at = 0;
    order.forEach((item, index) => {
      const gap = index === 0 ? 0 : apart(order[index - 1] ?? item, item);
      wanted.gap[item] = gap;
      places[item] = at += gap;
    });
    for (const item of order) places[item] = (places[item] ?? 0) - at / 2;
  }

  return (orders, sweeps, from) => {
    const places = new Float64Array(size);
    for (const order of orders) pack(order, places);
    if (from !== undefined) {
      places.set(from);
      scratch.weight.fill(0);
      scratch.sum.fill(0);
      for (const order of orders) settle(order, places);
    }
    for (let sweep = 0; sweep < sweeps; sweep += 1) {
      for (let step = 0; step < orders.length; step += 1) {
        const row = sweep % 2 === 0 ? step : orders.length - 1 - step;
        gather(row, sweep % 2 === 0 ? 'above' : 'below', places);
        settle(orders[row] ?? [], places);
      }
    }
    // Nobody stands above the first row, so that it may come to stand straight over what hangs from it.
    gather(0, 'below', places);
    settle(orders[0] ?? [], places);
    return places;
  };
}

/** One number for a pair, whichever way round. */
const coupleKey = (one = 0, other = 0, size = 0): number => Math.min(one, other) * size + Math.max(one, other);

function mean(items: readonly number[], places: Float64Array): number {
  let sum = 0;
  for (const item of items) sum += places[item] ?? 0;
  return sum / items.length;
}
