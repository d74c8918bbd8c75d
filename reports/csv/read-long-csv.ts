import { parse } from 'csv-parse/sync';
import { COLUMN_NAMES } from './long-csv';

/** A line of a long CSV file, as the file has it: where it stands, and what it shows. */
export interface PrintedLine {
  readonly measure: string;
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly breakdown: string;
  readonly category: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
}

const at = (name: string): number => COLUMN_NAMES.indexOf(name);
const AT = {
  measure: at('measure'),
  period: at('period'),
  periodStart: at('period_start'),
  periodEnd: at('period_end'),
  breakdown: at('breakdown'),
  category: at('category'),
  numerator: at('numerator'),
  denominator: at('denominator'),
  value: at('value'),
};

/**
 * The lines of a file of ours, also of an older set; undefined where it does not begin with the contract's columns. A line at a time:
 * an internal file can have a hundred thousand, and no more than one is held here.
 */
export function readLongCsv(content: Uint8Array): Iterable<PrintedLine> | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return bytes.subarray(0, HEADER.length).equals(HEADER) ? linesOf(bytes) : undefined;
}

const HEADER = Buffer.from(COLUMN_NAMES.join(','));

function* linesOf(content: Buffer): Iterable<PrintedLine> {
  let isHeader = true;
  for (const row of rowsOf(content)) {
    if (!isHeader) yield lineOf(cellsOf(row));
    isHeader = false;
  }
}

function lineOf(cells: readonly string[]): PrintedLine {
  const cell = (column: number): string => cells[column] ?? '';
  return {
    measure: cell(AT.measure),
    period: cell(AT.period),
    periodStart: cell(AT.periodStart),
    periodEnd: cell(AT.periodEnd),
    breakdown: cell(AT.breakdown),
    category: cell(AT.category),
    numerator: cell(AT.numerator),
    denominator: cell(AT.denominator),
    value: cell(AT.value),
  };
}

/** Rows with their line breaks. One inside quotation marks ends none: a row that is whole has an even number of them. */
function* rowsOf(content: Buffer): Iterable<string> {
  let row = '';
  for (let from = 0; from < content.length;) {
    const found = content.indexOf('\r\n', from);
    const end = found === -1 ? content.length : found + 2;
    row += content.toString('utf8', from, end);
    from = end;
    if (!isWhole(row) && from < content.length) continue;
    yield row;
    row = '';
  }
}

const isWhole = (row: string): boolean => !row.includes('"') || (row.split('"').length - 1) % 2 === 0;

const cellsOf = (row: string): readonly string[] =>
  row.includes('"') ? ((parse(row, { relax_column_count: true }) as readonly (readonly string[])[])[0] ?? []) : row.trimEnd().split(',');
