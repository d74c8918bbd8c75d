import { setImmediate } from 'node:timers/promises';
import type { Knex } from 'knex';
import { rowsAsOneText } from '../system/rows-as-one-text';
import type { CaseRows, QueryValue, Row, RowQuery } from './case-rows';

/** From so many values on a reading is one of many rows, a page of a night's: it is worth asking for them as one text. */
const MANY = 50;

/** Reads through knex: the stand-in's database, or a council's own SQLite copy. Opened and closed by whoever made it. */
export function sqliteRows(db: Knex): CaseRows {
  const columnsOf = columnsIn(db);
  return {
    async *read(query: RowQuery): AsyncIterable<Row> {
      // SQLite answers at once: without a turn of the event loop a long reading would let nobody else in, nor free its memory.
      await setImmediate();
      const sql = limited(query);
      const bindings = query.values.map(bound);
      yield* query.values.length < MANY ? ((await db.raw(sql, bindings)) as readonly Row[]) : await many(sql, bindings);
    },
    async close() {},
  };

  async function many(sql: string, bindings: readonly (string | number)[]): Promise<readonly Row[]> {
    try {
      const text = rowsAsOneText<Row>(sql, await columnsOf(sql));
      return text.rowsIn(await db.raw(text.sql, bindings));
    } catch {
      // Bytes in a column of a council's copy are no text: read plainly, the cell is found out at its place.
      return (await db.raw(sql, bindings)) as readonly Row[];
    }
  }
}

interface Connection {
  prepare(sql: string): { columns(): readonly { readonly name: string }[] };
}

interface Pool {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

/** The names of what a statement selects, asked once for each text; pages of a night share their texts. */
function columnsIn(db: Knex): (sql: string) => Promise<readonly string[]> {
  const known = new Map<string, readonly string[]>();
  const pool = db.client as Pool;
  return async (sql) => {
    const before = known.get(sql);
    if (before !== undefined) return before;
    const connection = await pool.acquireConnection();
    try {
      const columns = connection
        .prepare(sql)
        .columns()
        .map(({ name }) => name);
      if (known.size >= TEXTS_KEPT) known.clear();
      known.set(sql, columns);
      return columns;
    } finally {
      await pool.releaseConnection(connection);
    }
  };
}

const TEXTS_KEPT = 100;

const bound = (value: QueryValue): string | number => (typeof value === 'object' ? value.day : value);

const limited = (query: RowQuery): string => (query.atMost === undefined ? query.text : `${query.text} limit ${Math.trunc(query.atMost)}`);
