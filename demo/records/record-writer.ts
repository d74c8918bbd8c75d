import type { Knex } from 'knex';
import { recordTables, type RecordTable } from './schema';

export type RecordRow = Readonly<Record<string, string | number | null | undefined>>;

/** Where the makers of records put rows. Numbers are given in the order asked for, so that a seed always gives the same. */
export interface RecordSink {
  add(table: RecordTable, row: RecordRow): void;
  nextId(sequence: string): number;
}

/** Holds rows until `flush`, which writes and forgets them: memory stays flat however many are made. */
export interface RecordWriter extends RecordSink {
  flush(): Promise<void>;
  /** Rows written so far, by table. */
  written(): Readonly<Partial<Record<RecordTable, number>>>;
}

/** SQLite takes 32,766 values a statement. */
const VALUES_A_STATEMENT = 30_000;

export function recordWriter(db: Knex): RecordWriter {
  const waiting = new Map<RecordTable, RecordRow[]>();
  const sequences = new Map<string, number>();
  const counts = new Map<RecordTable, number>();
  return {
    add(table, row) {
      const rows = waiting.get(table);
      if (rows === undefined) waiting.set(table, [row]);
      else rows.push(row);
    },
    nextId(sequence) {
      const id = (sequences.get(sequence) ?? 0) + 1;
      sequences.set(sequence, id);
      return id;
    },
    async flush() {
      await db.transaction(async (trx) => {
        for (const table of recordTables) {
          const rows = waiting.get(table) ?? [];
          await insertAll(trx, table, rows);
          counts.set(table, (counts.get(table) ?? 0) + rows.length);
        }
      });
      waiting.clear();
    },
    written: () => Object.fromEntries(counts) as Partial<Record<RecordTable, number>>,
  };
}

async function insertAll(db: Knex, table: RecordTable, rows: readonly RecordRow[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].toSorted();
  if (columns.length === 0) return;
  const aStatement = Math.floor(VALUES_A_STATEMENT / columns.length);
  for (let start = 0; start < rows.length; start += aStatement) {
    const some = rows.slice(start, start + aStatement);
    const marks = `(${columns.map(() => '?').join(',')})`;
    await db.raw(
      `insert into ${table} (${columns.join(',')}) values ${some.map(() => marks).join(',')}`,
      some.flatMap((row) => columns.map((column) => row[column] ?? null)),
    );
  }
}
