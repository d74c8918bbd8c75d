import type { MeasureSettings } from '../measure-settings';
import { areaOf, breakdownsIn } from './areas';
import { EVERYONE, OVER_18, type Breakdown } from './breakdown';
import type { Count, Unit } from './count';
import type { Curve } from './kaplan-meier';
import { isLongerThanAQuarter, quarterName, type Period } from './period';

/** What one category of one breakdown adds up to. */
export interface Totals {
  /** By the count's cells, in their order. */
  readonly counts: number[];
  /** How often each amount came up: what is kept grows with the days there can be, not with the years of records. */
  readonly amounts: Map<string, Map<number, number>>;
  /** Worked out once, when it is first asked for. */
  curve?: Curve;
}

/** One count in one period: totals by breakdown and category. */
export type Tally = ReadonlyMap<string, ReadonlyMap<string, Totals>>;

/** What the units of one count add up to, period by period. */
export interface Gathering {
  /** @param periods all that the unit falls into; always the same list for the same periods is quickest. */
  add(unit: Unit, periods: readonly Period[]): void;
  tallyOf(period: Period): Tally;
  /** All that was added, in a form that crosses to another thread. */
  sums(): GatheringSums;
  /** What was added elsewhere, of the same count. */
  addSums(sums: GatheringSums, periodOf: (label: string) => Period): void;
}

/** By the periods that they fell into together: totals by breakdown and category. */
export type GatheringSums = readonly { readonly periods: readonly string[]; readonly places: NamedPlaces }[];

type NamedPlaces = readonly (readonly [breakdown: string, ReadonlyMap<string, Totals>])[];

/**
 * Units that fall into the same periods are added up together, once; a period is the sum of what fell into it. A day is in a month, a
 * quarter, a year and the last twelve months, and millions of units are a fifth of the work that way.
 */
export function gatheringOf(count: Count, settings: CutSettings): Gathering {
  const breakdowns = breakdownsOf(count, settings);
  const together = new Map<readonly Period[], Sheet>();
  const elsewhere: Gathered[] = [];
  const summedUp = new Map<Period, Tally>();
  function* gathered(): Iterable<Gathered> {
    for (const [periods, sheet] of together) yield { periods, places: namedPlaces(sheet) };
    yield* elsewhere;
  }
  return {
    add(unit, periods) {
      if (periods.length === 0) return;
      let sheet = together.get(periods);
      if (sheet === undefined) {
        sheet = emptySheet(breakdowns);
        together.set(periods, sheet);
      }
      addUnit(sheet, unit, count, settings);
    },
    tallyOf(period) {
      const known = summedUp.get(period) ?? sumOf(count, period, gathered());
      summedUp.set(period, known);
      return known;
    },
    sums: () => [...gathered()].map(({ periods, places }) => ({ periods: periods.map(({ label }) => label), places })),
    addSums(sums, periodOf) {
      for (const { periods, places } of sums) elsewhere.push({ periods: periods.map(periodOf), places });
    },
  };
}

interface Gathered {
  readonly periods: readonly Period[];
  readonly places: NamedPlaces;
}

function sumOf(count: Count, period: Period, gathered: Iterable<Gathered>): Tally {
  const sum = new Map<string, Places>();
  for (const { periods, places: ofBreakdowns } of gathered) {
    if (!periods.includes(period)) continue;
    for (const [breakdown, places] of ofBreakdowns) {
      if (places.size === 0 || (breakdown === 'quarter' && !isLongerThanAQuarter(period))) continue;
      const own = sum.get(breakdown) ?? new Map<string, Totals>();
      sum.set(breakdown, own);
      for (const [category, totals] of places) addTotals(totalsAt(own, category, count), totals);
    }
  }
  // In an order of their own: the same night is the same whoever counted which family, and when.
  return new Map([...sum].map(([breakdown, places]) => [breakdown, new Map([...places].toSorted(inOrder))]));
}

const inOrder = ([one]: readonly [string, Totals], [other]: readonly [string, Totals]): number => (one < other ? -1 : 1);

function addTotals(sum: Totals, { counts, amounts }: Totals): void {
  counts.forEach((value, at) => (sum.counts[at] = (sum.counts[at] ?? 0) + value));
  for (const [name, times] of amounts) {
    const own = sum.amounts.get(name) ?? new Map<number, number>();
    for (const [amount, often] of times) own.set(amount, (own.get(amount) ?? 0) + often);
    sum.amounts.set(name, own);
  }
}

type CutSettings = Pick<MeasureSettings, 'areaOfTeam' | 'comparisons'>;

function breakdownsOf(count: Count, settings: CutSettings): readonly Breakdown[] {
  return ['overall', ...breakdownsIn(count, settings).filter((breakdown) => breakdown !== 'overall')];
}

/** Where a unit stands in it; undefined = nowhere. */
function categoryIn(breakdown: Breakdown, { on, categories }: Unit, settings: CutSettings): string | undefined {
  switch (breakdown) {
    case 'overall':
      return EVERYONE;
    case 'quarter':
      return quarterName(on);
    case 'area':
      return categories.team === undefined ? undefined : areaOf(categories.team, settings);
    default:
      return categories[breakdown];
  }
}

/** The categories of one breakdown that came up. */
type Places = Map<string, Totals>;

/** What fell into the same periods: a place is found by number for each of a count's cuts, since every unit stands in all of them. */
interface Sheet {
  readonly cuts: readonly { readonly breakdown: Breakdown; readonly places: Places }[];
  readonly adults: Places;
  readonly defects: Places;
}

const emptySheet = (breakdowns: readonly Breakdown[]): Sheet => ({
  cuts: breakdowns.map((breakdown) => ({ breakdown, places: new Map() })),
  adults: new Map(),
  defects: new Map(),
});

const namedPlaces = ({ cuts, adults, defects }: Sheet): NamedPlaces => [
  ...cuts.map(({ breakdown, places }) => [breakdown, places] as const),
  ['over_18', adults],
  ['data_quality', defects],
];

/** Asked millions of times a night: hence the plain loops here and below. */
function addUnit(sheet: Sheet, unit: Unit, count: Count, settings: CutSettings): void {
  const own = added(unit, count);
  if (unit.adult) return addTo(sheet.adults, OVER_18, own, count);
  for (let at = 0; at < sheet.cuts.length; at += 1) {
    const { breakdown, places } = sheet.cuts[at] as Sheet['cuts'][number];
    const category = categoryIn(breakdown, unit, settings);
    if (category !== undefined) addTo(places, category, own, count);
  }
  const overall = sheet.cuts[0]?.places;
  if (unit.overall !== undefined && overall !== undefined) addTo(overall, EVERYONE, added(unit.overall, count), count);
  for (const defect of unit.defects ?? NONE) addTo(sheet.defects, defect, own, count);
}

const NONE: readonly never[] = [];

/** A unit's cells by position and its amounts by name, worked out once for all the places it is added to. */
interface Added {
  readonly cells: readonly number[];
  readonly amounts: readonly (readonly [name: string, amount: number])[];
}

const added = ({ cells, amounts }: Pick<Unit, 'cells' | 'amounts'>, count: Count): Added => ({
  cells: positionsIn(count, cells),
  amounts: amounts === undefined ? NONE : Object.entries(amounts),
});

function positionsIn(count: Count, cells: readonly string[]): readonly number[] {
  const known = positionsOf(count);
  const found: number[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const position = known.get(cells[at] as string);
    if (position === undefined) throw new RangeError(`${count.id} has no cell ${cells[at]}`);
    found.push(position);
  }
  return found;
}

function addTo(places: Places, category: string, { cells, amounts }: Added, count: Count): void {
  const totals = totalsAt(places, category, count);
  const { counts } = totals;
  for (let at = 0; at < cells.length; at += 1) (counts[cells[at] as number] as number) += 1;
  for (let at = 0; at < amounts.length; at += 1) addAmount(totals, amounts[at] as Added['amounts'][number]);
}

function addAmount({ amounts }: Totals, [name, amount]: Added['amounts'][number]): void {
  const times = amounts.get(name);
  if (times === undefined) amounts.set(name, new Map([[amount, 1]]));
  else times.set(amount, (times.get(amount) ?? 0) + 1);
}

function totalsAt(places: Places, category: string, count: Count): Totals {
  const known = places.get(category);
  if (known !== undefined) return known;
  const totals = noTotals(count);
  places.set(category, totals);
  return totals;
}

export const noTotals = (count: Count): Totals => ({ counts: count.cells.map(() => 0), amounts: new Map() });

const positions = new WeakMap<Count, ReadonlyMap<string, number>>();

/** Where each cell of a count stands: asked for every row written, so it is worked out once. */
function positionsOf(count: Count): ReadonlyMap<string, number> {
  const known = positions.get(count) ?? new Map(count.cells.map((cell, at) => [cell, at]));
  positions.set(count, known);
  return known;
}

export const cellOf = (count: Count, totals: Totals, cell: string): number => totals.counts[positionsOf(count).get(cell) ?? -1] ?? 0;
