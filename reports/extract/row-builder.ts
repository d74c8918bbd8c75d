import type { ExtractRow, ExtractTables } from './extract-table';

type Cell = string | boolean | readonly string[] | undefined;

/** Rows that are being written, by table. */
export interface RowBuilder {
  add(table: string, cells: Readonly<Record<string, Cell>>): void;
  tables(): ExtractTables;
}

export function rowBuilder(): RowBuilder {
  const tables = new Map<string, ExtractRow[]>();
  return {
    add(table, cells) {
      const row = Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cellOf(cell)]));
      const rows = tables.get(table);
      if (rows === undefined) tables.set(table, [row]);
      else rows.push(row);
    },
    tables: () => tables,
  };
}

function cellOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'Y' : 'N';
  return typeof cell === 'string' ? cell : [...new Set(cell)].toSorted().join(';');
}
