import { EVERYONE, OVER_18 } from './breakdown';
import type { Count, Unit } from './count';
import { isLongerThanAQuarter, quarterName, type Period } from './period';

/** What one category of one breakdown adds up to. */
export interface Totals {
  /** By the count's cells, in their order. */
  readonly counts: number[];
  readonly amounts: Map<string, number[]>;
}

/** One count in one period: totals by breakdown and category. */
export type Tally = ReadonlyMap<string, ReadonlyMap<string, Totals>>;
export type OpenTally = Map<string, Map<string, Totals>>;

/** Adds units to the tallies of one count. */
export function adderFor(count: Count): (tally: OpenTally, period: Period, unit: Unit) => void {
  const position = new Map(count.cells.map((cell, at) => [cell, at]));
  const breakdowns = count.breakdowns.filter((breakdown) => breakdown !== 'overall' && breakdown !== 'quarter');
  const addTo = (tally: OpenTally, breakdown: string, category: string, unit: Unit): void => {
    const totals = totalsAt(tally, breakdown, category, count);
    for (const cell of unit.cells) {
      const at = position.get(cell);
      if (at === undefined) throw new RangeError(`${count.id} has no cell ${cell}`);
      totals.counts[at] = (totals.counts[at] ?? 0) + 1;
    }
    for (const [name, amount] of Object.entries(unit.amounts ?? {})) addAmount(totals, name, amount);
  };
  return (tally, period, unit) => {
    if (unit.adult) {
      addTo(tally, 'over_18', OVER_18, unit);
      return;
    }
    addTo(tally, 'overall', EVERYONE, unit);
    if (count.breakdowns.includes('quarter') && isLongerThanAQuarter(period)) addTo(tally, 'quarter', quarterName(unit.on), unit);
    for (const breakdown of breakdowns) {
      const category = unit.categories[breakdown];
      if (category !== undefined) addTo(tally, breakdown, category, unit);
    }
    for (const defect of unit.defects ?? []) addTo(tally, 'data_quality', defect, unit);
  };
}

function totalsAt(tally: OpenTally, breakdown: string, category: string, count: Count): Totals {
  const categories = tally.get(breakdown) ?? new Map<string, Totals>();
  tally.set(breakdown, categories);
  const totals = categories.get(category) ?? noTotals(count);
  categories.set(category, totals);
  return totals;
}

export const noTotals = (count: Count): Totals => ({ counts: count.cells.map(() => 0), amounts: new Map() });

function addAmount({ amounts }: Totals, name: string, amount: number): void {
  const list = amounts.get(name);
  if (list === undefined) amounts.set(name, [amount]);
  else list.push(amount);
}

export const cellOf = (count: Count, totals: Totals, cell: string): number => totals.counts[count.cells.indexOf(cell)] ?? 0;
