/** What a row's items want, by item: where to stand, how much, and how far from what stands left of them. */
export interface Wanted {
  readonly at: Float64Array;
  readonly weight: Float64Array;
  readonly gap: Float64Array;
}

/** Puts the items of one row, from left to right, at the places it is given to write. */
export type Spacer = (order: readonly number[], wanted: Wanted, places: Float64Array) => void;

/**
 * The places nearest to those wanted (least squares) that keep the order and every gap: those who would overlap
 * are pooled and stand as one block round the middle of what they want ("pool adjacent violators").
 * @param size how many items there are at most; the room to reckon in is made once, for the thousands of rows of one search.
 */
export function spacerFor(size: number): Spacer {
  const pools = { at: new Float64Array(size), weight: new Float64Array(size), count: new Int32Array(size) };

  /** Adds a pool of one, together with every pool before it that it would overlap. Returns how many pools there are. */
  function add(used: number, at: number, weight: number): number {
    let [middle, heft, count, last] = [at, weight, 1, used - 1];
    for (; last >= 0; last -= 1) {
      const [before, load] = [pools.at[last] ?? 0, pools.weight[last] ?? 0];
      if (before <= middle) break;
      middle = (before * load + middle * heft) / (load + heft);
      heft += load;
      count += pools.count[last] ?? 0;
    }
    pools.at[last + 1] = middle;
    pools.weight[last + 1] = heft;
    pools.count[last + 1] = count;
    return last + 2;
  }

  return (order, wanted, places) => {
    let [used, offset] = [0, 0];
    for (const item of order) {
      offset += wanted.gap[item] ?? 0;
      used = add(used, (wanted.at[item] ?? 0) - offset, wanted.weight[item] ?? 0);
    }
    let [pool, left] = [0, pools.count[0] ?? 0];
    offset = 0;
    for (const item of order) {
      if (left === 0) left = pools.count[(pool += 1)] ?? 0;
      left -= 1;
      offset += wanted.gap[item] ?? 0;
      places[item] = (pools.at[pool] ?? 0) + offset;
    }
  };
}
