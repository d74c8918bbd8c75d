import { join } from 'node:path';
import { openEmbedded } from '../../adapters/store/embedded-client';
import type { BenchFolder } from './bench-folder';
import { PLAIN_QUESTIONS, TABLES_ASKED, type Dialect, type QuarterFigures } from './plain-questions';

const IN_SQLITE: Dialect = {
  quarterOf: (day) => `substr(${day}, 1, 5) || printf('%02d', (cast(substr(${day}, 6, 2) as integer) - 1) / 3 * 3 + 1) || '-01'`,
  plusDays: (day, days) => `date(${day}, '+${days} days')`,
  plusMonths: (day, months) => `date(${day}, '+${months} months')`,
  theirs: (table) => `theirs.${table}`,
};

/** The questions asked of SQLite, of the very files that the module reads. */
export async function countInSqlite({ own, caseRecords }: BenchFolder, asAt: string): Promise<readonly QuarterFigures[]> {
  const db = openEmbedded({ filename: own });
  await db.raw('attach database ? as theirs', [caseRecords]);
  const figures: QuarterFigures[] = [];
  for (const { measure, sql } of PLAIN_QUESTIONS) {
    for (const row of (await db.raw(sql(IN_SQLITE, asAt))) as readonly FoundRow[]) figures.push(figuresOf(measure, row));
  }
  await db.destroy();
  return figures;
}

type FoundRow = Readonly<Record<string, unknown>>;

const figuresOf = (measure: string, { quarter, numerator, denominator }: FoundRow): QuarterFigures => ({
  measure,
  quarter: String(quarter),
  numerator: Number(numerator),
  denominator: Number(denominator),
});

const IN_DUCKDB: Dialect = {
  quarterOf: (day) => `strftime(date_trunc('quarter', cast(${day} as date)), '%Y-%m-%d')`,
  plusDays: (day, days) => `strftime(cast(${day} as date) + ${days}, '%Y-%m-%d')`,
  plusMonths: (day, months) => `strftime(cast(${day} as date) + interval ${months} months, '%Y-%m-%d')`,
  theirs: (table) => table,
};

/** As much of DuckDB's own interface as is used here. */
interface DuckDb {
  readonly DuckDBInstance: { create(): Promise<{ connect(): Promise<DuckConnection> }> };
}
interface DuckConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjects(): readonly FoundRow[] }>;
}

/**
 * The same questions asked of DuckDB, of the same rows as CSV files.
 * @param installedIn the folder in whose `node_modules` it stands.
 * @returns undefined where it is not installed.
 */
export async function countInDuckDb(
  { csv }: BenchFolder,
  asAt: string,
  installedIn: string,
): Promise<readonly QuarterFigures[] | undefined> {
  const duckDb = duckDbIn(installedIn);
  if (duckDb === undefined) return undefined;
  const connection = await (await duckDb.DuckDBInstance.create()).connect();
  for (const table of TABLES_ASKED) {
    await connection.run(
      `create view ${table} as select * from read_csv('${join(csv, `${table}.csv`)}', header = true, all_varchar = true)`,
    );
  }
  const figures: QuarterFigures[] = [];
  for (const { measure, sql } of PLAIN_QUESTIONS) {
    const found = await connection.runAndReadAll(sql(IN_DUCKDB, asAt));
    figures.push(...found.getRowObjects().map((row) => figuresOf(measure, row)));
  }
  return figures;
}

function duckDbIn(folder: string): DuckDb | undefined {
  try {
    return require(require.resolve('@duckdb/node-api', { paths: [folder] })) as DuckDb;
  } catch {
    return undefined;
  }
}
