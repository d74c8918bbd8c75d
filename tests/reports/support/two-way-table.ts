import { hideSmallCounts } from '../../../reports/disclosure/hide-small-counts';
import type { CountSystem, SystemLine } from '../../../reports/disclosure/count-system';

/** A table with its row totals, column totals and grand total, as counts in that order and lines in the order of settled S-1. */
export interface TwoWayTable extends CountSystem {
  readonly height: number;
  readonly width: number;
}

export function twoWayTable(rows: readonly (readonly number[])[]): TwoWayTable {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  const at = (row: number, column: number): number => row * width + column;
  const rowTotal = (row: number): number => height * width + row;
  const columnTotal = (column: number): number => height * width + height + column;
  const grand = height * width + height + width;
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, position) => position);
  const lines: readonly SystemLine[] = [
    ...upTo(height).map((row) => ({ total: rowTotal(row), parts: upTo(width).map((column) => at(row, column)) })),
    ...upTo(width).map((column) => ({ total: columnTotal(column), parts: upTo(height).map((row) => at(row, column)) })),
    { total: grand, parts: upTo(height).map(rowTotal) },
    { total: grand, parts: upTo(width).map(columnTotal) },
  ];
  const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);
  const counts = [
    ...rows.flat(),
    ...rows.map(sum),
    ...upTo(width).map((column) => sum(rows.map((row) => row[column] ?? 0))),
    sum(rows.flat()),
  ];
  return { counts, lines, height, width };
}

/** What is published of a table: its cells row by row, then its row totals, column totals and grand total. */
export function published(rows: readonly (readonly number[])[]): {
  readonly cells: readonly string[];
  readonly rowTotals: string;
  readonly columnTotals: string;
  readonly grandTotal: string;
} {
  const table = twoWayTable(rows);
  const { hidden } = hideSmallCounts(table, { max: 5 });
  const shown = table.counts.map((count, at) => (hidden[at] ? 'c' : String(count)));
  const { height, width } = table;
  return {
    cells: rows.map((_, row) => shown.slice(row * width, (row + 1) * width).join()),
    rowTotals: shown.slice(height * width, height * width + height).join(),
    columnTotals: shown.slice(height * width + height, height * width + height + width).join(),
    grandTotal: shown.at(-1) ?? '',
  };
}
