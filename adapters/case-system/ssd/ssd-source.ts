import type { PersonId } from '../../../plugin/core/case-system';
import type { Row } from '../case-rows';
import { plainColumns, readForIds, type CaseSource } from '../case-source';
import { caseTables, type CaseMapping, type CaseTables } from '../case-tables';
import { cellsOf, type RowCells } from '../row-cells';
import { SSD_ADDITIONS, SSD_TABLES, columnsOf, ssdTables, type SsdAddition, type SsdTable } from './ssd-tables';

type AnyTable = SsdTable | SsdAddition;
export type SsdMapping = CaseMapping<AnyTable>;

export type SsdSource = CaseSource<AnyTable>;

export const SSD_COLUMNS = Object.fromEntries(
  Object.entries({ ...SSD_TABLES, ...SSD_ADDITIONS }).map(([table, columns]) => [table, Object.keys(columns)]),
) as unknown as Readonly<Record<AnyTable, readonly string[]>>;

const USUAL_NAMES: Readonly<Partial<Record<AnyTable, string>>> = Object.fromEntries(ssdTables.map((table) => [table, table]));

/** The dataset's own tables under their own names; an addition only where it is named. @throws RangeError */
export const ssdTablesOf = (mapping: SsdMapping): CaseTables<AnyTable> => caseTables(mapping, SSD_COLUMNS, USUAL_NAMES);

/** Ids are text in the dataset. What no case system makes an id of is asked of nobody. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,47}$/;
export const ssdIds = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id) => ID.test(id)))];

/** Every row of a table that is about these, in the order of its key; none where the council has no such table. */
export async function rowsAbout<T>(
  source: SsdSource,
  table: AnyTable,
  column: string,
  ids: readonly PersonId[],
  read: (cells: RowCells, row: Row) => T,
): Promise<readonly T[]> {
  if (!source.tables.has(table)) return [];
  const columns = Object.keys(columnsOf(table));
  const rows = await readForIds(source, ssdIds(ids), (marks, values) => ({
    text: `select ${plainColumns('t', ...columns)} from ${source.tables.from(table)} t where t.${column} in (${marks}) order by t.${columns[0]}`,
    values,
  }));
  return rows.map((row) => read(cellsOf(source.tables.nameOf(table), columns.slice(0, 1), row), row));
}
