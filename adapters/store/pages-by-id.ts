import type { Knex } from 'knex';
import type { Row } from './rows';

const PAGE = 1000;

/** A whole table in order of id, a page at a time (keyset): the same code on both databases, and flat memory. */
export async function* pagesById(db: Knex, table: string, columns: readonly string[]): AsyncGenerator<readonly Row[]> {
  let after = '';
  for (;;) {
    const rows: Row[] = await db(table).select(columns).where(`${table}.id`, '>', after).orderBy(`${table}.id`).limit(PAGE);
    if (rows.length === 0) return;
    yield rows;
    after = String(rows[rows.length - 1]?.id);
  }
}
