import type { ChartModel } from '../charts/chart-model';
import { csvText, figure } from './long-csv';
import { spreadsheetSafe } from './spreadsheet-safe';

/** A chart's own table: a row a label, a column a series, with the very figures that the picture shows. */
export function wideCsv({ across, labels, series, under }: ChartModel, symbol: string): string {
  const columns = under === undefined ? series : [...series, under];
  return csvText([
    [across, ...columns.map(({ label }) => label)].map(spreadsheetSafe),
    ...labels.map((label, at) => [spreadsheetSafe(label), ...columns.map(({ values }) => figure(values[at], symbol))]),
  ]);
}
