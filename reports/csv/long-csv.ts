import { stringify } from 'csv-stringify/sync';
import type { TableRow } from '../counting/table';
import type { Figures } from '../counting/figures';
import { spreadsheetSafe } from './spreadsheet-safe';

/** Stands in the header row and in the name of every file that is not suppressed (measures 3.4 rule 8). */
export const MARKING = 'OFFICIAL-SENSITIVE';

/** A column of the file. It holds text, or figures: numbers and symbols. */
type Column = readonly [name: string, cell: (row: TableRow, symbol: string) => string, kind?: 'text' | 'figure'];

const OF_THE_PLACE: readonly Column[] = [
  ['report', ({ report }) => report],
  ['measure', ({ measure }) => measure, 'text'],
  ['measure_version', ({ measureVersion }) => String(measureVersion)],
  ['period', ({ period }) => period, 'text'],
  ['period_start', ({ periodStart }) => periodStart],
  ['period_end', ({ periodEnd }) => periodEnd],
];
const OF_THE_ROW: readonly Column[] = [
  ['breakdown', ({ breakdown }) => breakdown],
  ['category', ({ category }) => category, 'text'],
  ['unit', ({ unit }) => unit, 'text'],
  ['numerator', ({ numerator }, symbol) => figure(numerator, symbol), 'figure'],
  ['denominator', ({ denominator }, symbol) => figure(denominator, symbol), 'figure'],
  ['value', ({ value }, symbol) => (typeof value === 'number' ? value.toFixed(1) : figure(value, symbol)), 'figure'],
  ['symbol', (row, symbol) => figure(row.symbol, symbol)],
];
const OF_THE_RUN: readonly Column[] = [
  ['as_at', ({ asAt }) => asAt],
  ['data_to', ({ dataTo }) => dataTo],
  ['status', ({ status }) => status],
  ['config_hash', ({ configHash }) => configHash],
];

/** The file contract's columns, in its order. */
export const COLUMN_NAMES: readonly string[] = [...OF_THE_PLACE, ...OF_THE_ROW, ...OF_THE_RUN].map(([name]) => name);

/** The cells of a row, in the columns' order; text as it is, for whoever makes a file of it. */
export const cellsOf = (row: TableRow, symbol: string): readonly string[] =>
  [...OF_THE_PLACE, ...OF_THE_ROW, ...OF_THE_RUN].map(([, of]) => of(row, symbol));

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
export function longCsv(rows: readonly TableRow[], options: CsvOptions): string {
  const { header, lines } = longCsvText(options);
  return header + lines(rows);
}

/** The same a part at a time. */
export function longCsvText({ symbol, internal }: CsvOptions): {
  readonly header: string;
  readonly lines: (rows: readonly TableRow[]) => string;
} {
  const [text, plain] = [cellWriter(spreadsheetSafe), cellWriter((words) => words)];
  const cells = (columns: readonly Column[], row: TableRow): string => {
    let line = '';
    for (const [at, [, of, kind]] of columns.entries()) {
      const words = of(row, symbol);
      const cell = kind === 'figure' && isNumber(words) ? words : (kind === 'text' ? text : plain)(words);
      line = at === 0 ? cell : `${line},${cell}`;
    }
    return line;
  };
  const place = unlessAsBefore(isSamePlace, (row) => cells(OF_THE_PLACE, row));
  const run = unlessAsBefore(isSameRun, (row) => cells(OF_THE_RUN, row) + (internal ? ',\r\n' : '\r\n'));
  return {
    header: csvText([[...COLUMN_NAMES, ...(internal ? [MARKING] : [])]]),
    lines(rows) {
      let lines = '';
      for (const row of rows) lines += `${place(row)},${cells(OF_THE_ROW, row)},${run(row)}`;
      return lines;
    },
  };
}

/** A figure that is no symbol needs nothing done to it, whatever the council writes for a symbol. */
function isNumber(words: string): boolean {
  const first = words.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** Rows of a measure and period follow each other by the dozen, and half of their cells are the same. */
function unlessAsBefore(isSame: (row: TableRow, last: TableRow) => boolean, words: (row: TableRow) => string): (row: TableRow) => string {
  let before: { readonly row: TableRow; readonly words: string } | undefined;
  return (row) => {
    if (before === undefined || !isSame(row, before.row)) before = { row, words: words(row) };
    return before.words;
  };
}

const isSamePlace = (row: TableRow, last: TableRow): boolean =>
  row.measure === last.measure &&
  row.period === last.period &&
  row.periodStart === last.periodStart &&
  row.periodEnd === last.periodEnd &&
  row.measureVersion === last.measureVersion &&
  row.report === last.report;

const isSameRun = (row: TableRow, last: TableRow): boolean =>
  row.asAt === last.asAt && row.dataTo === last.dataTo && row.status === last.status && row.configHash === last.configHash;

/** RFC 4180. Left alone a lone CR or LF is not quoted between lines that end with both, and tears the row in two for other readers. */
const FORM = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

/** Hundreds of thousands of lines are made of some thousand texts: each is put into the form of a cell once. */
function cellWriter(safe: (words: string) => string): (words: string) => string {
  const known = new Map<string, string>();
  return (words) => {
    let cell = known.get(words);
    if (cell === undefined) {
      cell = stringify([[safe(words)]], { ...FORM, eof: false });
      known.set(words, cell);
    }
    return cell;
  };
}

/** Cells that are safe already, as one CSV text. */
export const csvText = (cells: readonly (readonly string[])[]): string =>
  stringify(
    cells.map((row) => [...row]),
    FORM,
  );
