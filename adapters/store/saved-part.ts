import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import { isAlreadyThere, type Row } from './rows';

const stale = (): Conflict => new Conflict('Somebody else saved this meanwhile. Compare both and save again', { kind: 'stale' });

/**
 * Saves one part of a record that has its own version. @param version the one that was read: 0 where there was none,
 * and then the insert is the check.
 */
export async function savedPart(db: Knex, table: string, key: Row, version: number, columns: Row): Promise<number> {
  if (version === 0) {
    try {
      await db(table).insert({ ...key, ...columns, version: 1 });
      return 1;
    } catch (error) {
      throw isAlreadyThere(error) ? stale() : error;
    }
  }
  const changed = await db(table)
    .where({ ...key, version })
    .update({ ...columns, version: version + 1 });
  if (changed !== 1) throw stale();
  return version + 1;
}
