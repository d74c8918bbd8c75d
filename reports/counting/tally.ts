import type { MeasureSettings } from '../measure-settings';
import { areaOf, breakdownsIn } from './areas';
import { EVERYONE, OVER_18 } from './breakdown';
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
type OpenTally = Map<string, Map<string, Totals>>;

/** What the units of one count add up to, period by period. */
export interface Gathering {
  /** @param periods all that the unit falls into; always the same list for the same periods is quickest. */
  add(unit: Unit, periods: readonly Period[]): void;
  tallyOf(period: Period): Tally;
}

/**
 * Units that fall into the same periods are added up together, once; a period is the sum of what fell into it. A day is in a month, a
 * quarter, a year and the last twelve months, and millions of units are a fifth of the work that way.
 */
export function gatheringOf(count: Count, settings: Pick<MeasureSettings, 'areaOfTeam' | 'comparisons'>): Gathering {
  const together = new Map<readonly Period[], OpenTally>();
  const summedUp = new Map<Period, Tally>();
  const addTo = adderFor(count, settings);
  return {
    add(unit, periods) {
      if (periods.length === 0) return;
      let tally = together.get(periods);
      if (tally === undefined) {
        tally = new Map();
        together.set(periods, tally);
      }
      addTo(tally, unit);
    },
    tallyOf(period) {
      const known = summedUp.get(period) ?? sumOf(count, period, together);
      summedUp.set(period, known);
      return known;
    },
  };
}

function sumOf(count: Count, period: Period, together: ReadonlyMap<readonly Period[], OpenTally>): Tally {
  const sum: OpenTally = new Map();
  for (const [periods, tally] of together) {
    if (!periods.includes(period)) continue;
    for (const [breakdown, categories] of tally) {
      if (breakdown === 'quarter' && !isLongerThanAQuarter(period)) continue;
      for (const [category, totals] of categories) addTotals(totalsAt(sum, breakdown, category, count), totals);
    }
  }
  return sum;
}

function addTotals(sum: Totals, { counts, amounts }: Totals): void {
  counts.forEach((value, at) => (sum.counts[at] = (sum.counts[at] ?? 0) + value));
  for (const [name, times] of amounts) {
    const own = sum.amounts.get(name) ?? new Map<number, number>();
    for (const [amount, often] of times) own.set(amount, (own.get(amount) ?? 0) + often);
    sum.amounts.set(name, own);
  }
}

function adderFor(count: Count, settings: Pick<MeasureSettings, 'areaOfTeam' | 'comparisons'>): (tally: OpenTally, unit: Unit) => void {
  const known = positionsOf(count);
  const positionOf = (cell: string): number => {
    const at = known.get(cell);
    if (at === undefined) throw new RangeError(`${count.id} has no cell ${cell}`);
    return at;
  };
  const added = ({ cells, amounts }: Pick<Unit, 'cells' | 'amounts'>): Added => ({
    cells: cells.map(positionOf),
    amounts: amounts === undefined ? NO_AMOUNTS : Object.entries(amounts),
  });
  const breakdowns = breakdownsIn(count, settings).filter((breakdown) => breakdown !== 'overall' && breakdown !== 'quarter');
  const hasArea = breakdowns.includes('area');
  const hasQuarter = count.breakdowns.includes('quarter');

  return (tally, unit) => {
    const own = added(unit);
    const add = (breakdown: string, category: string, what: Added): void => addTo(totalsAt(tally, breakdown, category, count), what);
    if (unit.adult) return add('over_18', OVER_18, own);
    add('overall', EVERYONE, own);
    if (unit.overall !== undefined) add('overall', EVERYONE, added(unit.overall));
    if (hasQuarter) add('quarter', quarterName(unit.on), own);
    const { categories } = unit;
    for (const breakdown of breakdowns) {
      const category = breakdown === 'area' ? undefined : categories[breakdown];
      if (category !== undefined) add(breakdown, category, own);
    }
    if (hasArea && categories.team !== undefined) add('area', areaOf(categories.team, settings), own);
    for (const defect of unit.defects ?? []) add('data_quality', defect, own);
  };
}

const NO_AMOUNTS: Added['amounts'] = [];

/** A unit's cells by position and its amounts by name, worked out once for all the places it is added to. */
interface Added {
  readonly cells: readonly number[];
  readonly amounts: readonly (readonly [name: string, amount: number])[];
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

export const cellOf = (count: Count, totals: Totals, cell: string): number => totals.counts[positionsOf(count).get(cell) ?? -1] ?? 0;
