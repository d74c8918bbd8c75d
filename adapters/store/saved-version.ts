import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import type { Row } from './rows';

/** Saves over exactly the version that was read and counts it up; another's save in between is a `Conflict`. */
export async function savedVersion(
  db: Knex,
  table: string,
  record: { readonly id: string; readonly version: number },
  columns: Row,
): Promise<number> {
  const version = record.version + 1;
  const changed = await db(table)
    .where({ id: record.id, version: record.version })
    .update({ ...columns, version });
  if (changed !== 1) throw new Conflict('Somebody else saved this meanwhile. Compare both and save again', { kind: 'stale' });
  return version;
}
