import { setImmediate } from 'node:timers/promises';
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
      // The driver frees a statement's memory only when the event loop comes round, which its own answers never let it.
      await setImmediate();
    },
    written: () => Object.fromEntries(counts) as Partial<Record<RecordTable, number>>,
  };
}

/** One value a statement however many rows: SQLite takes them out of JSON itself, several times as fast as a mark a cell. */
async function insertAll(db: Knex, table: RecordTable, rows: readonly RecordRow[]): Promise<void> {
  const columns = columnsOf(rows);
  if (columns.length === 0) return;
  const cells = columns.map((_, index) => `json_extract(r.value, '$[${index}]')`);
  const values = JSON.stringify(rows.map((row) => columns.map((column) => row[column] ?? null)));
  await db.raw(`insert into ${table} (${columns.join(', ')}) select ${cells.join(', ')} from json_each(?) r`, [values]);
}

function columnsOf(rows: readonly RecordRow[]): readonly string[] {
  const columns = new Set<string>();
  for (const row of rows) for (const column in row) columns.add(column);
  return [...columns];
}
