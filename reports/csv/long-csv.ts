import { stringify } from 'csv-stringify/sync';
import type { TableRow } from '../counting/table';
import type { Figures } from '../counting/figures';
import { spreadsheetSafe } from './spreadsheet-safe';

/** Stands in the header row and in the name of every file that is not suppressed (measures 3.4 rule 8). */
export const MARKING = 'OFFICIAL-SENSITIVE';

/** The file contract's columns, in its order. A column holds text, or figures: numbers and symbols. */
const COLUMNS: readonly (readonly [name: string, cell: (row: TableRow, symbol: string) => string, kind?: 'text'])[] = [
  ['report', ({ report }) => report],
  ['measure', ({ measure }) => measure, 'text'],
  ['measure_version', ({ measureVersion }) => String(measureVersion)],
  ['period', ({ period }) => period, 'text'],
  ['period_start', ({ periodStart }) => periodStart],
  ['period_end', ({ periodEnd }) => periodEnd],
  ['breakdown', ({ breakdown }) => breakdown],
  ['category', ({ category }) => category, 'text'],
  ['unit', ({ unit }) => unit, 'text'],
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
  const [text, plain] = [cellWriter(spreadsheetSafe), cellWriter((words) => words)];
  const end = internal ? ',\r\n' : '\r\n';
  const lines = rows.map((row) => COLUMNS.map(([, of, kind]) => (kind === 'text' ? text : plain)(of(row, symbol))).join(',') + end);
  return csvText([[...COLUMN_NAMES, ...(internal ? [MARKING] : [])]]) + lines.join('');
}

/** Hundreds of thousands of lines are made of some thousand texts: each is put into the form of a cell once. */
function cellWriter(safe: (words: string) => string): (words: string) => string {
  const known = new Map<string, string>();
  return (words) => {
    let cell = known.get(words);
    if (cell === undefined) {
      cell = stringify([[safe(words)]], { eof: false, record_delimiter: 'windows' });
      known.set(words, cell);
    }
    return cell;
  };
}

/** Cells that are safe already, as one CSV text. */
export const csvText = (cells: readonly (readonly string[])[]): string =>
  stringify(
    cells.map((row) => [...row]),
    { record_delimiter: 'windows' },
  );
