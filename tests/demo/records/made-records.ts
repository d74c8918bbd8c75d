import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { mosaicCaseSystem } from '../../../adapters/case-system/mosaic/mosaic-case-system';
import type { LeftOutRow } from '../../../adapters/case-system/case-source';
import { sqliteRows } from '../../../adapters/case-system/sqlite-rows';
import { openEmbedded } from '../../../adapters/store/embedded-client';
import { STAND_IN_CODES, STAND_IN_MAPPING } from '../../../demo/records/codes';
import { makeCaseRecords } from '../../../demo/records/make-case-records';
import { recordTables } from '../../../demo/records/schema';
import type { CaseSystem } from '../../../plugin/core/case-system';
import { clockAt } from '../../builders/clock';

export const DEMO_DAY = '2026-11-20';

/** The stand-in's records of the demo day in an in-memory database, and the reader over them. */
export async function madeRecords(scale = 1): Promise<{ readonly db: Knex; readonly system: CaseSystem; readonly leftOut: LeftOutRow[] }> {
  const db = openEmbedded({ filename: ':memory:' });
  await makeCaseRecords({ into: db, day: DEMO_DAY, scale });
  const leftOut: LeftOutRow[] = [];
  const system = mosaicCaseSystem({
    rows: sqliteRows(db),
    mapping: STAND_IN_MAPPING,
    codes: STAND_IN_CODES,
    clock: clockAt(`${DEMO_DAY}T12:00:00Z`),
    onLeftOut: (row) => leftOut.push(row),
  });
  return { db, system, leftOut };
}

/** Every cell of every row of every table. */
export async function fingerprint(db: Knex): Promise<string> {
  const hash = createHash('sha256');
  for (const table of recordTables) {
    const rows: readonly Record<string, unknown>[] = await db.raw(`select * from ${table} order by rowid`);
    hash.update(table);
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}
