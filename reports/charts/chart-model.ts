import type { ChartPicture } from '../../plugin/core/chart-picture';
import type { Mark } from '../counting/figures';
import type { Report } from '../counting/measure';
import type { TableRow } from '../counting/table';

/** What a chart shows at one place: a number, a symbol in an empty slot, or nothing. */
export type ChartFigure = number | Mark | undefined;

export interface ChartSeries {
  readonly label: string;
  readonly values: readonly ChartFigure[];
}

/** Everything a chart says: its picture, its table, its reading and its alternative text are all written from this. */
export interface ChartModel extends ChartPicture {
  /** Safe in a file name. */
  readonly name: string;
  readonly report: Report['id'];
  readonly series: readonly ChartSeries[];
  readonly under?: ChartSeries;
  readonly band?: { readonly label: string; readonly low: readonly ChartFigure[]; readonly high: readonly ChartFigure[] };
  /** One sentence with the figure that matters most. */
  readonly reading: string;
  readonly note: string;
}

/** Looks rows of a published table up by measure, period and category; the same that a page does. */
export function rowAt(rows: readonly TableRow[], measure: string, period: string, category = 'all'): TableRow | undefined {
  return rows.find((row) => row.measure === measure && row.period === period && row.breakdown === 'overall' && row.category === category);
}

/** The last so many periods of a table, oldest first. */
export function lastPeriods(rows: readonly TableRow[], count: number): readonly string[] {
  const starts = new Map(rows.map(({ period, periodStart }) => [period, periodStart]));
  return [...starts]
    .toSorted(([, one], [, other]) => (one < other ? -1 : 1))
    .map(([period]) => period)
    .slice(-count);
}

/** In a sentence: "2026-27 Q1", "the financial year 2025-26". */
export const periodName = (period: string): string => period.replace(/^(?:quarter|month) /u, '').replace(/^financial year /u, 'the $&');

/** Under an axis that says what its periods are. */
export const periodLabel = (period: string): string => period.replace(/^(?:quarter|month|financial year) /u, '');

/** A percentage as published charts show it: whole, half up, from the row's exact fraction (3.4 rule 6). */
export function wholePercent(row: TableRow | undefined): ChartFigure {
  if (typeof row?.value !== 'number' || typeof row.numerator !== 'number' || typeof row.denominator !== 'number') return row?.value;
  return Math.floor((200 * row.numerator + row.denominator) / (2 * row.denominator));
}

/** The same for an estimate that is no fraction of the row's counts. */
export const wholeEstimate = (row: TableRow | undefined): ChartFigure =>
  typeof row?.value === 'number' ? Math.floor(row.value + 0.5) : row?.value;

/** A count as the row shows it. */
export const countShown = (row: TableRow | undefined): ChartFigure => row?.numerator;
