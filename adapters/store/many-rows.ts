import type { Knex } from 'knex';
import { rowsAsOneText } from '../system/rows-as-one-text';
import { isEmbedded } from './embedded-client';
import type { Row } from './rows';

/**
 * The rows of a long reading. SQLite hands them over as one JSON text, which is several times as fast as its driver's row by row; another
 * database answers as it does. Not for columns of bytes.
 * @param columns what the query selects, by the names that its rows have, in their order.
 */
export async function manyRows(db: Knex, query: Knex.QueryBuilder, columns: readonly string[]): Promise<readonly Row[]> {
  if (!isEmbedded(db)) return (await query) as readonly Row[];
  const { sql, bindings } = query.toSQL().toNative();
  const text = rowsAsOneText<Row>(sql, columns);
  return text.rowsIn(await db.raw(text.sql, bindings as never));
}
