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
export type OpenTally = Map<string, Map<string, Totals>>;

/** Adds a unit to the tallies of the periods it falls into. */
export type Adder = (unit: Unit, periods: readonly Period[], tallies: ReadonlyMap<Period, OpenTally>) => void;

export function adderFor(count: Count, settings: Pick<MeasureSettings, 'areaOfTeam' | 'comparisons'>): Adder {
  const known = positionsOf(count);
  const positionOf = (cell: string): number => {
    const at = known.get(cell);
    if (at === undefined) throw new RangeError(`${count.id} has no cell ${cell}`);
    return at;
  };
  const added = ({ cells, amounts = {} }: Pick<Unit, 'cells' | 'amounts'>): Added => ({
    cells: cells.map(positionOf),
    amounts: Object.entries(amounts),
  });
  const breakdowns = breakdownsIn(count, settings).filter((breakdown) => breakdown !== 'overall' && breakdown !== 'quarter');

  const withArea = (unit: Unit): Unit => {
    const { team } = unit.categories;
    if (team === undefined || !breakdowns.includes('area')) return unit;
    return { ...unit, categories: { ...unit.categories, area: areaOf(team, settings) } };
  };

  return (unit, periods, tallies) => {
    const own = added(unit);
    const overall = unit.overall && added(unit.overall);
    const places = unit.adult ? [['over_18', OVER_18] as const] : placesOf(withArea(unit), breakdowns);
    for (const period of periods) {
      const tally = tallies.get(period);
      if (tally === undefined) continue;
      for (const [breakdown, category] of places) addTo(totalsAt(tally, breakdown, category, count), own);
      if (unit.adult) continue;
      if (overall !== undefined) addTo(totalsAt(tally, 'overall', EVERYONE, count), overall);
      if (count.breakdowns.includes('quarter') && isLongerThanAQuarter(period)) {
        addTo(totalsAt(tally, 'quarter', quarterName(unit.on), count), own);
      }
    }
  };
}

/** A unit's cells by position and its amounts by name, worked out once for all the places it is added to. */
interface Added {
  readonly cells: readonly number[];
  readonly amounts: readonly (readonly [name: string, amount: number])[];
}

function placesOf(unit: Unit, breakdowns: readonly Breakdown[]): readonly (readonly [breakdown: string, category: string])[] {
  return [
    ['overall', EVERYONE] as const,
    ...breakdowns.flatMap((breakdown) => {
      const category = unit.categories[breakdown];
      return category === undefined ? [] : [[breakdown, category] as const];
    }),
    ...(unit.defects ?? []).map((defect) => ['data_quality', defect] as const),
  ];
}

function addTo(totals: Totals, { cells, amounts }: Added): void {
  for (const at of cells) totals.counts[at] = (totals.counts[at] ?? 0) + 1;
  for (const [name, amount] of amounts) {
    const times = totals.amounts.get(name);
    if (times === undefined) totals.amounts.set(name, new Map([[amount, 1]]));
    else times.set(amount, (times.get(amount) ?? 0) + 1);
  }
}

function totalsAt(tally: OpenTally, breakdown: string, category: string, count: Count): Totals {
  let categories = tally.get(breakdown);
  if (categories === undefined) {
    categories = new Map();
    tally.set(breakdown, categories);
  }
  let totals = categories.get(category);
  if (totals === undefined) {
    totals = noTotals(count);
    categories.set(category, totals);
  }
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

/** Every amount as often as it came up, ascending: they come in no order of meaning. */
export const amountsOf = (totals: Totals, name: string): readonly number[] =>
  [...(totals.amounts.get(name) ?? [])]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([amount, times]) => Array.from({ length: times }, () => amount));

export const cellOf = (count: Count, totals: Totals, cell: string): number => totals.counts[positionsOf(count).get(cell) ?? -1] ?? 0;
