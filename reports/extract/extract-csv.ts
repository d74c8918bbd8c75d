import { csvText } from '../csv/long-csv';
import { keyOf, type ExtractRow, type ExtractTable } from './extract-table';

/** One table as its file: every column in order, rows in order of their key. The same rows always give the same text. */
export function extractCsv(table: ExtractTable, rows: readonly ExtractRow[]): string {
  const names = table.columns.map(({ name }) => name);
  const inOrder = rows.toSorted((one, other) => (keyOf(table, one) < keyOf(table, other) ? -1 : 1));
  return csvText([names, ...inOrder.map((row) => names.map((name) => row[name] ?? ''))]);
}
