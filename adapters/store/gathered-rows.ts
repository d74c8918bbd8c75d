import type { Knex } from 'knex';
import { reading, type Row } from './rows';
import { byOwner } from './rows-by-owner';
import { rowsOfIds } from './rows-of-ids';

type Read = ReturnType<typeof reading>;
export type Gathered<T> = ReadonlyMap<string, readonly T[]>;

/** What one table holds of many processes, in one statement. */
interface Part<T> {
  readonly table: string;
  readonly columns: readonly string[];
  readonly of: (read: Read) => T;
  /** The column that names the owner; `episode_id` unless given. */
  readonly by?: string;
}

/** Types are inferred from `of`. */
export const part = <T>(given: Part<T>): Part<T> => given;

/** The rows of one table by their owner: one statement for every 500 owners. */
export async function gather<T>(
  db: Knex,
  { table, columns, of, by = 'episode_id' }: Part<T>,
  ids: readonly string[],
): Promise<Gathered<T>> {
  const order = columns.includes('id') ? ['id'] : [];
  const rows = await rowsOfIds(db, { table, column: by, columns, order }, ids);
  return byOwner(table, by, rows, (row: Row) => of(reading(table, row, by)));
}
