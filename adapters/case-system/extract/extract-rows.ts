import type { Knex } from 'knex';
import type { Clock } from '../../../plugin/core/clock';
import type { CaseRows, Row, RowQuery } from '../case-rows';
import { sqliteRows } from '../sqlite-rows';
import { columnsOf, ssdTables, type SsdAddition } from '../ssd/ssd-tables';
import { rowsOfFile, stateOf, type ExtractRow, type ExtractTable } from './extract-files';

export interface ExtractRowsOptions {
  readonly folder: string;
  /** Those that the folder had at the start; one that vanishes later makes the folder incomplete. */
  readonly additions: readonly SsdAddition[];
  /** An empty database in memory, for each extract anew. */
  openDatabase(): Knex;
  readonly clock: Clock;
  /** Milliseconds between two looks at the folder. Default 60,000. */
  readonly lookEvery?: number;
  /** Told when a newer extract cannot be taken and the last good one goes on serving. */
  readonly onRefused?: (error: unknown) => void;
}

interface Loaded {
  readonly state: string;
  readonly db: Knex;
}

/**
 * The nightly extract as rows. A folder is taken as a whole: the files are read into a database in memory, which replaces
 * the one before only when every file was read and none changed meanwhile. Readings under way end on the one they began with.
 */
export function extractRows(options: ExtractRowsOptions): CaseRows {
  const every = options.lookEvery ?? 60_000;
  let current: Loaded | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;
  const old: Knex[] = [];

  async function look(): Promise<void> {
    const state = await stateOf(options.folder, options.additions);
    if (state === current?.state) return;
    const db = await load(options);
    if ((await stateOf(options.folder, options.additions)) !== state) {
      await db.destroy();
      // The extract is being written: it is looked at again next time.
      if (current === undefined) throw new Error('the extract is being written');
      return;
    }
    // The one before the last has long been left by every reading.
    await old.shift()?.destroy();
    if (current !== undefined) old.push(current.db);
    current = { state, db };
  }

  async function latest(): Promise<Knex> {
    const now = options.clock.now().getTime();
    if (now - lookedAt >= every || current === undefined) {
      lookedAt = now;
      looking ??= look().finally(() => {
        looking = undefined;
      });
    }
    try {
      await looking;
    } catch (error) {
      if (current === undefined) throw error;
      options.onRefused?.(error);
    }
    if (current === undefined) throw new Error('no extract has been read');
    return current.db;
  }

  return {
    async *read(query: RowQuery): AsyncIterable<Row> {
      yield* sqliteRows(await latest()).read(query);
    },
    async close() {
      await looking?.catch(() => undefined);
      for (const db of old) await db.destroy();
      await current?.db.destroy();
    },
  };
}

/** SQLite takes some thousand values a statement. */
const VALUES_A_STATEMENT = 900;

async function load(options: ExtractRowsOptions): Promise<Knex> {
  const db = options.openDatabase();
  try {
    for (const table of [...ssdTables, ...options.additions]) await loadTable(db, options.folder, table);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function loadTable(db: Knex, folder: string, table: ExtractTable): Promise<void> {
  const columns = Object.keys(columnsOf(table));
  await db.raw(`create table ${table} (${columns.map((column) => `${column} text`).join(', ')})`);
  const atOnce = Math.floor(VALUES_A_STATEMENT / columns.length);
  let rows: ExtractRow[] = [];
  for await (const row of rowsOfFile(folder, table)) {
    rows.push(row);
    if (rows.length === atOnce) {
      await db(table).insert(rows);
      rows = [];
    }
  }
  if (rows.length > 0) await db(table).insert(rows);
  const ids = Object.entries(columnsOf(table)).filter(([, kind]) => kind === 'id');
  for (const [column] of ids) await db.raw(`create index ix_${table}_${column} on ${table} (${column})`);
}
