import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { ImportedHistoryStore, ImportedRow } from '../../plugin/core/imported-history.store';
import { pagesById } from './pages-by-id';
import { reading } from './rows';

const TABLE = 'fm_imported_row';
/** Rows to one statement: well below what SQLite and SQL Server take of values in one. */
const ROWS_A_STATEMENT = 100;

/** The same table and key give the same id, whenever the row is brought in. */
const idOf = ({ table, key }: Pick<ImportedRow, 'table' | 'key'>): string =>
  createHash('sha256').update(`${table} ${key}`).digest('hex').slice(0, 40);

const asRow = (row: ImportedRow) => ({ id: idOf(row), table_name: row.table, row_key: row.key, cells: JSON.stringify(row.cells) });

function* inBatches<Row>(rows: readonly Row[]): Iterable<readonly Row[]> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) yield rows.slice(at, at + ROWS_A_STATEMENT);
}

export function importedHistoryRows(db: Knex): ImportedHistoryStore {
  async function add(rows: readonly ImportedRow[]): Promise<void> {
    for (const batch of inBatches(rows)) await db(TABLE).insert(batch.map(asRow));
  }
  return {
    async *all() {
      for await (const page of pagesById(
        db,
        TABLE,
        ['id', 'table_name', 'row_key', 'cells'].map((column) => `${TABLE}.${column}`),
      )) {
        for (const row of page) {
          const read = reading(TABLE, row);
          yield { table: read.text('table_name'), key: read.text('row_key'), cells: read.json('cells') };
        }
      }
    },
    add,
    async replace(rows) {
      for (const batch of inBatches(rows)) await db(TABLE).whereIn('id', batch.map(idOf)).delete();
      await add(rows);
    },
  };
}
