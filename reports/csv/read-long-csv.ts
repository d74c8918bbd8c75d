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
export function readLongCsv(content: string): Iterable<PrintedLine> | undefined {
  return content.startsWith(COLUMN_NAMES.join(',')) ? linesOf(content) : undefined;
}

function* linesOf(content: string): Iterable<PrintedLine> {
  for (let from = endOfRow(content, 0); from < content.length;) {
    const end = endOfRow(content, from);
    const cells = cellsOf(content.slice(from, end));
    const cell = (column: number): string => cells[column] ?? '';
    yield {
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
    from = end;
  }
}

/** After the line break that ends the row: one inside quotation marks does not, and a row that is whole has an even number of them. */
function endOfRow(content: string, from: number): number {
  for (let end = from; ;) {
    const found = content.indexOf('\r\n', end);
    if (found === -1) return content.length;
    end = found + 2;
    if (isWhole(content.slice(from, end))) return end;
  }
}

const isWhole = (row: string): boolean => !row.includes('"') || (row.split('"').length - 1) % 2 === 0;

const cellsOf = (row: string): readonly string[] =>
  row.includes('"') ? ((parse(row, { relax_column_count: true }) as readonly (readonly string[])[])[0] ?? []) : row.trimEnd().split(',');
