import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { Knex } from 'knex';

export type Cell = string | number | null;

/** Rows of one table that wait to be written. */
export interface WaitingRows {
  readonly columns: readonly string[];
  readonly rows: Cell[][];
}

/** @param columns names with spaces between them. */
export const rowsOf = (columns: string): WaitingRows => ({ columns: columns.split(' '), rows: [] });

/** Writes rows into a database and, of the tables that another database is to count from, the same rows as CSV. */
export interface TableWriter {
  write(tables: Readonly<Record<string, WaitingRows>>): Promise<void>;
  end(): Promise<void>;
}

export function tableWriter(db: Knex, csvFolder: string, inCsv: readonly string[]): TableWriter {
  const files = new Map<string, WriteStream>();
  const fileOf = (table: string, columns: readonly string[]): WriteStream => {
    const file = files.get(table) ?? createWriteStream(join(csvFolder, `${table}.csv`));
    if (!files.has(table)) file.write(`${columns.join(',')}\n`);
    files.set(table, file);
    return file;
  };
  return {
    async write(tables) {
      await db.transaction(async (transaction) => {
        for (const [table, { columns, rows }] of Object.entries(tables)) {
          if (rows.length === 0) continue;
          await insertAll(transaction, table, columns, rows);
          if (inCsv.includes(table)) await append(fileOf(table, columns), rows);
          rows.length = 0;
        }
      });
      // The driver frees a statement's memory only when the event loop comes round.
      await setImmediate();
    },
    async end() {
      for (const file of files.values()) {
        file.end();
        await finished(file);
      }
    },
  };
}

/** One statement for all rows: they travel as one JSON text. */
async function insertAll(db: Knex, table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void> {
  const cells = columns.map((_, at) => `json_extract(value, '$[${at}]')`).join(', ');
  await db.raw(`insert into ${table} (${columns.join(', ')}) select ${cells} from json_each(?)`, [JSON.stringify(rows)]);
}

async function append(file: WriteStream, rows: readonly (readonly Cell[])[]): Promise<void> {
  const lines = rows.map((cells) => cells.map(inCsvCell).join(',')).join('\n');
  if (!file.write(`${lines}\n`)) await new Promise<void>((resolve) => void file.once('drain', () => resolve()));
}

const inCsvCell = (cell: Cell): Cell => (typeof cell === 'string' && cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : (cell ?? ''));
