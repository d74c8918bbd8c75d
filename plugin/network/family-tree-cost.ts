import type { Lattice } from './family-tree-lattice';
import type { Orders } from './family-tree-places';

/** What a good picture avoids, weighed against each other: found by looking at many. */
const CROSSING = 10;
const PARTNER_BETWEEN = 12;
const HOUSEHOLD_SPLIT = 8;
const YOUNGER_BEFORE_ELDER = 1.5;
const LENGTH = 1 / 60;
/** Half of a person's width, and a little for the outline of a home. */
const OUTLINE = 68;

/** What the order is judged by besides lines: who lives together (undefined = not known) and who is older. */
export interface Preferences {
  readonly household: readonly (string | undefined)[];
  /** Date of birth, or expected birth, of each person. */
  readonly born: readonly (string | undefined)[];
}

/** How far a drawing is from a good one. */
export type Judge = (orders: Orders, places: Float64Array) => number;

/** Where a strand's bar begins and ends, and where lines meet it from above and below. */
export interface Span {
  from: number;
  to: number;
  above: readonly number[];
  below: readonly number[];
}

/** Counts crossings first, then couples apart, households scattered, younger children before elder ones, and the length of it all. */
export function judgeFor(lattice: Lattice, preferences: Preferences): Judge {
  const channels = new Map<number, number[]>();
  lattice.strands.forEach(({ channel }, at) => channels.set(channel, [...(channels.get(channel) ?? []), at]));
  const neighbours = [...channels.values()].flatMap((strands) =>
    strands.flatMap((one, at) => strands.slice(at + 1).map((other) => [one, other] as const)),
  );
  const children = lattice.strands.map(({ below }) => below.filter((item) => preferences.born[item] !== undefined));
  const homes = homesIn(preferences);
  const index = new Int32Array(lattice.items.length);

  return (orders, places) => {
    for (const order of orders) for (let at = 0; at < order.length; at += 1) index[order[at] ?? 0] = at;
    let cost = 0;
    const spans = lattice.strands.map((strand, at) => {
      const between = strand.couple ? Math.abs((index[strand.above[0] ?? 0] ?? 0) - (index[strand.above[1] ?? 0] ?? 0)) - 1 : 0;
      const span = spanOf(strand.above, strand.below, places, strand.couple && between === 0);
      cost +=
        PARTNER_BETWEEN * between +
        (span.to - span.from) * LENGTH +
        YOUNGER_BEFORE_ELDER * disorder(children[at] ?? [], index, preferences.born);
      return span;
    });
    for (const [one, other] of neighbours) {
      const [first, second] = [spans[one], spans[other]];
      if (first && second && first.from < second.to && second.from < first.to) {
        cost += CROSSING * Math.min(crossings(first, second), crossings(second, first));
      }
    }
    for (const home of homes) cost += scatter(home, orders, places, preferences.household);
    return cost;
  };
}

function spanOf(above: readonly number[], below: readonly number[], places: Float64Array, together: boolean): Span {
  const hangs = above.map((item) => places[item] ?? 0);
  const stems = below.map((item) => places[item] ?? 0);
  if (together && stems.length === 0) return { from: 0, to: 0, above: [], below: [] };
  const points = together ? [((hangs[0] ?? 0) + (hangs[1] ?? 0)) / 2] : hangs;
  return { from: Math.min(...points, ...stems), to: Math.max(...points, ...stems), above: points, below: stems };
}

/** Crossings of two bars in one channel when the first runs above the second. */
export function crossings(upper: Readonly<Span>, lower: Readonly<Span>): number {
  if (upper.to <= lower.from || lower.to <= upper.from) return 0;
  let count = 0;
  for (const at of upper.below) if (at > lower.from && at < lower.to) count += 1;
  for (const at of lower.above) if (at > upper.from && at < upper.to) count += 1;
  return count;
}

/** Pairs of one sibship in which the younger stands to the left. */
function disorder(children: readonly number[], index: Int32Array, born: Preferences['born']): number {
  let pairs = 0;
  for (const one of children) {
    for (const other of children) if ((born[one] ?? '') < (born[other] ?? '') && (index[one] ?? 0) > (index[other] ?? 0)) pairs += 1;
  }
  return pairs;
}

const homesIn = ({ household }: Preferences): readonly string[] =>
  [...new Set(household)].filter((key) => key !== undefined).filter((key) => household.filter((other) => other === key).length > 1);

interface Outline {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** How many outlines a home needs beyond one: neighbours in a row share one, and rows do where no stranger stands between. */
function scatter(home: string, orders: Orders, places: Float64Array, household: Preferences['household']): number {
  const outlines: Outline[] = [];
  for (const run of runsOf(home, orders, places, household)) {
    let grown = run;
    for (let at = outlines.length - 1; at >= 0; at -= 1) {
      const other = outlines[at];
      if (other === undefined) continue;
      const both = {
        from: Math.min(other.from, grown.from),
        to: Math.max(other.to, grown.to),
        top: Math.min(other.top, grown.top),
        bottom: Math.max(other.bottom, grown.bottom),
      };
      if (strangerIn(both, home, orders, places, household)) continue;
      grown = both;
      outlines.splice(at, 1);
    }
    outlines.push(grown);
  }
  return HOUSEHOLD_SPLIT * (outlines.length - 1);
}

function* runsOf(home: string, orders: Orders, places: Float64Array, household: Preferences['household']): Iterable<Outline> {
  for (const [row, order] of orders.entries()) {
    let run: Outline | undefined;
    for (const item of order) {
      const at = places[item] ?? 0;
      if (household[item] === home) run = { from: run?.from ?? at, to: at, top: row, bottom: row };
      else if (run !== undefined && item < household.length) {
        yield run;
        run = undefined;
      }
    }
    if (run !== undefined) yield run;
  }
}

function strangerIn(outline: Outline, home: string, orders: Orders, places: Float64Array, household: Preferences['household']): boolean {
  for (let row = outline.top; row <= outline.bottom; row += 1) {
    for (const item of orders[row] ?? []) {
      const at = places[item] ?? 0;
      if (item < household.length && household[item] !== home && at > outline.from - OUTLINE * 2 && at < outline.to + OUTLINE * 2)
        return true;
    }
  }
  return false;
}
