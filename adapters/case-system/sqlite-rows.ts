import { setImmediate } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { CaseRows, QueryValue, Row, RowQuery } from './case-rows';

/** Reads through knex: the stand-in's database, or a council's own SQLite copy. Opened and closed by whoever made it. */
export function sqliteRows(db: Knex): CaseRows {
  return {
    async *read(query: RowQuery): AsyncIterable<Row> {
      // SQLite answers at once: without a turn of the event loop a long reading would let nobody else in, nor free its memory.
      await setImmediate();
      const rows: readonly Row[] = await db.raw(limited(query), query.values.map(bound));
      yield* rows;
    },
    async close() {},
  };
}

const bound = (value: QueryValue): string | number => (typeof value === 'object' ? value.day : value);

const limited = (query: RowQuery): string => (query.atMost === undefined ? query.text : `${query.text} limit ${Math.trunc(query.atMost)}`);
