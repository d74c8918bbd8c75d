import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { remember, takeFromSpares } from './spare-databases';

const ROOT = join(__dirname, '..', '..');
const KEPT = join(ROOT, 'node_modules', '.cache', 'family-meetings');

type RawConnection = Parameters<typeof remember>[0];

/**
 * The tables as the migrations make them, kept as text between tests: running every migration takes ten times as long as running
 * what comes of them, and most tests begin with an empty store. The name of the file is made of all that the tables are made by.
 */
const keptAs = join(KEPT, `schema-${hashOfMigrations()}.sql`);

function hashOfMigrations(): string {
  const folder = join(ROOT, 'migrations');
  const files = [
    ...readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
    join(__dirname, 'refuse-longer-texts.ts'),
    __filename,
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 24);
}

/**
 * Makes the tables in an empty database in memory: from what was kept, or as `make` makes them, which is kept then. A database that
 * an ended store left has them already.
 */
export async function makeSchema(db: Knex, make: () => Promise<void>): Promise<void> {
  // Opened at once: a store that nothing asks would otherwise not give it back.
  if (takeFromSpares(db)) return onConnection(db, () => undefined);
  const kept = keptSchema();
  if (kept === undefined) {
    await make();
    keep(await schemaOf(db));
  } else await onConnection(db, (connection) => void connection.exec(kept));
  const rows = await firstRows(db);
  await onConnection(db, (connection) => remember(connection, rows));
}

function keptSchema(): string | undefined {
  try {
    return readFileSync(keptAs, 'utf8');
  } catch {
    return undefined;
  }
}

/** Two that keep it at once keep the same. */
function keep(schema: string): void {
  mkdirSync(KEPT, { recursive: true });
  const beside = `${keptAs}.${process.pid}`;
  writeFileSync(beside, schema);
  renameSync(beside, keptAs);
}

async function schemaOf(db: Knex): Promise<string> {
  const made: { sql: string }[] = await db('sqlite_master')
    .select('sql')
    .whereNotNull('sql')
    .whereNot('name', 'like', 'sqlite%')
    .orderBy('rowid');
  return ['BEGIN', ...made.map(({ sql }) => sql), ...(await firstRows(db)), 'COMMIT', ''].join(';\n');
}

async function firstRows(db: Knex): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const table of ['fm_migration', 'fm_migration_lock']) {
    for (const row of (await db(table).select()) as object[]) rows.push(db(table).insert(row).toQuery());
  }
  return rows;
}

async function onConnection(db: Knex, work: (connection: RawConnection) => void): Promise<void> {
  const client = db.client as { acquireConnection(): Promise<RawConnection>; releaseConnection(connection: RawConnection): Promise<void> };
  const connection = await client.acquireConnection();
  try {
    work(connection);
  } finally {
    await client.releaseConnection(connection);
  }
}
