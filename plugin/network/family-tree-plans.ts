import { LABEL_WIDTH } from './family-tree-labels';
import type { Lattice, Strand } from './family-tree-lattice';
import type { Orders } from './family-tree-places';
import { tracksOf, type Run } from './family-tree-tracks';

/** One strand ready to be drawn: the x of everything that meets it. */
export interface Plan {
  readonly strand: Strand;
  /** The two above stand side by side: their line joins the signs and the children hang from it. */
  readonly together: boolean;
  /** Where lines come down from above, and where they go on down. */
  readonly hangs: readonly number[];
  readonly stems: readonly number[];
  /** Joins a couple who do not stand side by side. */
  readonly lane?: Run;
  /** The level line between hangs and stems; none where one runs straight into the other. */
  readonly bar?: Run;
}

export interface Plans {
  readonly plans: readonly Plan[];
  /** Height that each channel needs, from the one above the first row on. */
  readonly heights: readonly number[];
  readonly trackOf: ReadonlyMap<Run, number>;
}

export const TRACK = 13;
export const ABOVE_TRACKS = 12;
const BELOW_TRACKS = 20;
/** Between two lines that leave one person on the same side. */
const PORT = 14;
/** All lines of one person start under (or over) the sign. */
const PORTS_WIDTH = 36;
/** How far a line may leave the middle so that it runs straight down. */
const SLACK = 14;

/** Which x every upright takes and which track every level line, before anyone knows how tall the rows are. */
export function plansOf(lattice: Lattice, orders: Orders, places: Float64Array): Plans {
  const index = new Map(orders.flatMap((order) => order.map((item, at) => [item, at] as const)));
  const together = (strand: Strand): boolean =>
    strand.couple && Math.abs((index.get(strand.above[0] ?? -1) ?? 0) - (index.get(strand.above[1] ?? -1) ?? 0)) === 1;
  const ports = portsOf(lattice, places, together);
  const plans = lattice.strands.map((strand) => planOf(lattice, strand, together(strand), ports));
  const channels = Array.from({ length: orders.length + 1 }, (_unused, at) => plans.filter((plan) => plan.strand.channel === at - 1));
  const trackOf = new Map<Run, number>();
  const heights = channels.map((channel) => {
    const runs = channel.flatMap(({ lane, bar }) => [lane, bar]).filter((run) => run !== undefined);
    const tracks = tracksOf(runs);
    runs.forEach((run, at) => trackOf.set(run, tracks[at] ?? 0));
    const empty = channel.every((plan) => plan.stems.length === 0 && plan.lane === undefined);
    return empty ? 0 : ABOVE_TRACKS + TRACK * Math.max(0, ...tracks) + BELOW_TRACKS;
  });
  return { plans, heights, trackOf };
}

/** The x of one end of a strand at an item. */
type Ports = (strand: Strand, side: 'above' | 'below', item: number) => number;

/** Where on a person each line starts: side by side in the order of where they go, so that they do not cross at once. */
function portsOf(lattice: Lattice, places: Float64Array, together: (strand: Strand) => boolean): Ports {
  const offsets = new Map<string, number>();
  const keys = new Map(lattice.strands.map((strand, at) => [strand, at]));
  const keyOf = (strand: Strand, side: string, item: number): string => `${keys.get(strand)} ${side} ${item}`;
  for (const side of ['above', 'below'] as const) {
    for (const [item, strands] of meetings(lattice, side, together)) {
      const aside = asideOf(lattice, places, item, strands);
      strands.forEach((strand, at) => offsets.set(keyOf(strand, side, item), aside[at] ?? 0));
    }
  }
  return (strand, side, item) => (places[item] ?? 0) + (offsets.get(keyOf(strand, side, item)) ?? 0);
}

/** The strands that meet each person on one side. */
function meetings(
  lattice: Lattice,
  side: 'above' | 'below',
  together: (strand: Strand) => boolean,
): ReadonlyMap<number, readonly Strand[]> {
  const meeting = new Map<number, Strand[]>();
  for (const strand of lattice.strands.filter((one) => side === 'below' || !together(one))) {
    for (const item of strand[side]) {
      if (lattice.items[item]?.person !== undefined) meeting.set(item, [...(meeting.get(item) ?? []), strand]);
    }
  }
  return meeting;
}

function asideOf(lattice: Lattice, places: Float64Array, item: number, strands: readonly Strand[]): readonly number[] {
  const toward = (strand: Strand): number =>
    middle([...strand.above, ...strand.below].filter((other) => other !== item).map((other) => places[other] ?? 0));
  const sorted = strands.toSorted((one, other) => toward(one) - toward(other));
  const room = Math.min(PORT, PORTS_WIDTH / Math.max(1, sorted.length - 1));
  // The line to the parents keeps the middle; the others stand to either side of it.
  const parental = sorted.findIndex((strand) => lattice.units[strand.unit]?.kind === 'parents');
  const fits = Math.max(parental, sorted.length - 1 - parental) * room <= PORTS_WIDTH / 2;
  const centre = parental >= 0 && fits ? parental : (sorted.length - 1) / 2;
  return strands.map((strand) => (sorted.indexOf(strand) - centre) * room);
}

const middle = (points: readonly number[]): number => points.reduce((sum, x) => sum + x, 0) / Math.max(1, points.length);

function planOf(lattice: Lattice, strand: Strand, together: boolean, ports: Ports): Plan {
  const stems = strand.below.map((item) => ports(strand, 'below', item));
  const partners = strand.above.map((item) => ports(strand, 'above', item));
  const hangs = stems.length === 0 && strand.couple ? [] : hangsOf(lattice, strand, together, partners, stems);
  const [from, to] = [Math.min(...partners), Math.max(...partners)];
  const lane: Run | undefined =
    strand.couple && !together ? { unit: strand.unit, from, to, above: partners, below: hangs, lane: true } : undefined;
  const bar = barOf(strand, hangs, stems);
  return { strand, together, hangs, stems, ...(lane && { lane }), ...(bar && { bar }) };
}

/** Where the line to the children leaves: the middle of the couple, unless a little aside lets it run straight down. */
function hangsOf(
  lattice: Lattice,
  strand: Strand,
  together: boolean,
  partners: readonly number[],
  stems: readonly number[],
): readonly number[] {
  const centre = middle(stems);
  const [from, to] = [Math.min(...partners), Math.max(...partners)];
  if (together) {
    const room = stems.length === 1 ? (to - from - LABEL_WIDTH) / 2 - 6 : SLACK;
    return [Math.abs(centre - middle(partners)) <= room ? centre : middle(partners)];
  }
  if (strand.couple) return [Math.min(Math.max(centre, from + 10), to - 10)];
  const [only] = strand.above;
  const onPerson = only !== undefined && lattice.items[only]?.person !== undefined;
  const straight = onPerson && partners.length === 1 && stems.length === 1 && Math.abs((partners[0] ?? 0) - (stems[0] ?? 0)) <= SLACK;
  return straight ? stems : partners;
}

function barOf(strand: Strand, above: readonly number[], below: readonly number[]): Run | undefined {
  const [from, to] = [Math.min(...above, ...below), Math.max(...above, ...below)];
  return to - from > 0.5 ? { unit: strand.unit, from, to, above, below, lane: false } : undefined;
}
