import { stringify } from 'csv-stringify/sync';
import type { TableRow } from '../counting/table';
import type { Figures } from '../counting/figures';
import { spreadsheetSafe } from './spreadsheet-safe';

/** Stands in the header row and in the name of every file that is not suppressed (measures 3.4 rule 8). */
export const MARKING = 'OFFICIAL-SENSITIVE';

/** The file contract's columns, in its order. A column holds text, or figures: numbers and symbols. */
const COLUMNS: readonly (readonly [name: string, cell: (row: TableRow, symbol: string) => string])[] = [
  ['report', ({ report }) => report],
  ['measure', ({ measure }) => text(measure)],
  ['measure_version', ({ measureVersion }) => String(measureVersion)],
  ['period', ({ period }) => text(period)],
  ['period_start', ({ periodStart }) => periodStart],
  ['period_end', ({ periodEnd }) => periodEnd],
  ['breakdown', ({ breakdown }) => breakdown],
  ['category', ({ category }) => text(category)],
  ['unit', ({ unit }) => text(unit)],
  ['numerator', ({ numerator }, symbol) => figure(numerator, symbol)],
  ['denominator', ({ denominator }, symbol) => figure(denominator, symbol)],
  ['value', ({ value }, symbol) => (typeof value === 'number' ? value.toFixed(1) : figure(value, symbol))],
  ['symbol', (row, symbol) => figure(row.symbol, symbol)],
  ['as_at', ({ asAt }) => asAt],
  ['data_to', ({ dataTo }) => dataTo],
  ['status', ({ status }) => status],
  ['config_hash', ({ configHash }) => configHash],
];

export const COLUMN_NAMES: readonly string[] = COLUMNS.map(([name]) => name);

const text = spreadsheetSafe;

/** A number as a number; a symbol as itself, or as what the council writes for a hidden figure; nothing where there is none. */
export function figure(value: Figures['numerator'], symbol: string): string {
  if (typeof value === 'number') return String(value);
  return value === 'c' ? spreadsheetSafe(symbol) : (value ?? '');
}

export interface CsvOptions {
  /** What stands for a hidden figure. */
  readonly symbol: string;
  /** Unsuppressed: adds the marking as the last column of the header row; its cells stay empty. */
  readonly internal: boolean;
}

/** One row a line, CRLF, UTF-8; the same rows always give the same text. */
export function longCsv(rows: readonly TableRow[], { symbol, internal }: CsvOptions): string {
  const marking = (words: string): readonly string[] => (internal ? [words] : []);
  return csvText([
    [...COLUMN_NAMES, ...marking(MARKING)],
    ...rows.map((row) => [...COLUMNS.map(([, cell]) => cell(row, symbol)), ...marking('')]),
  ]);
}

/** Cells that are safe already, as one CSV text. */
export const csvText = (cells: readonly (readonly string[])[]): string =>
  stringify(
    cells.map((row) => [...row]),
    { record_delimiter: 'windows' },
  );
