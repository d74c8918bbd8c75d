import { mkdirSync } from 'node:fs';
import type { Knex } from 'knex';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { STAND_IN_CODES, STAND_IN_MAPPING } from '../../demo/records/codes';
import { addRelationshipTypes } from '../../demo/records/person-records';
import { recordWriter } from '../../demo/records/record-writer';
import { createRecordIndexes, createRecordTables } from '../../demo/records/schema';
import { addStepAndNoteTypes } from '../../demo/records/step-records';
import { createFamilyMeetings, type CalendarDay, type FamilyMeetingsOptions } from '../../plugin';
import type { BenchFolder } from './bench-folder';
import { caseRecordRows, LOGIN, workforceRows } from './case-record-rows';
import { madeUpProcess, PROCESSES } from './made-up-process';
import { ownRows } from './own-rows';
import { TABLES_ASKED } from './plain-questions';
import { tableWriter } from './table-writer';

const PROCESSES_AT_ONCE = 2000;

/** The module as a host would mount it on the made-up records; who asks is the one worker with a login. */
export const optionsFor = (folder: BenchFolder): FamilyMeetingsOptions => ({
  publicUrl: 'http://127.0.0.1',
  store: { kind: 'sqlite', file: folder.own },
  caseSystem: {
    kind: 'mosaic',
    database: { kind: 'sqlite', file: folder.caseRecords },
    mapping: { tables: { restrictedAccess: STAND_IN_MAPPING.tables?.restrictedAccess ?? null } },
    codes: STAND_IN_CODES,
  },
  identify: () => ({ loginId: LOGIN }),
  secrets: ['for a measurement only, on this machine'],
  filing: { kind: 'folder', folder: folder.handOver },
  reportsFolder: folder.reports,
  policy: { roles: { SW: ['worker', 'senior-practitioner'] } },
  nightly: false,
  outboxSeconds: false,
});

/** Both databases, row by row the same for the same scale and day, and as CSV what the other databases count from. */
export async function writeRecords(folder: BenchFolder, scale: number, today: CalendarDay): Promise<void> {
  for (const path of [folder.csv, folder.reports, folder.handOver]) mkdirSync(path, { recursive: true });
  const caseRecords = await opened(folder.caseRecords);
  await createRecordTables(caseRecords);
  const familyMeetings = createFamilyMeetings(optionsFor(folder));
  await familyMeetings.migrate();
  await familyMeetings.stop();
  const own = await opened(folder.own);
  await fill(own, caseRecords, folder.csv, { scale, today });
  await createRecordIndexes(caseRecords);
  for (const db of [own, caseRecords]) {
    await db.raw('pragma wal_checkpoint(truncate)');
    await db.destroy();
  }
}

/** Nothing here has to survive a power cut. */
async function opened(filename: string): Promise<Knex> {
  const db = openEmbedded({ filename });
  for (const pragma of ['synchronous = off', 'foreign_keys = off', 'cache_size = -65536']) await db.raw(`pragma ${pragma}`);
  return db;
}

async function fill(
  own: Knex,
  caseRecords: Knex,
  csv: string,
  { scale, today }: { readonly scale: number; readonly today: CalendarDay },
): Promise<void> {
  const codes = recordWriter(caseRecords);
  addRelationshipTypes(codes);
  addStepAndNoteTypes(codes);
  await codes.flush();
  const [ours, theirs] = [ownRows(), caseRecordRows()];
  const [ownWriter, caseWriter] = [tableWriter(own, csv, TABLES_ASKED), tableWriter(caseRecords, csv, TABLES_ASKED)];
  await caseWriter.write(workforceRows());
  const processes = Math.round(PROCESSES * scale);
  for (let nth = 0; nth < processes; nth += 1) {
    const process = madeUpProcess(nth, today);
    ours.add(process);
    theirs.add(process);
    if ((nth + 1) % PROCESSES_AT_ONCE > 0 && nth + 1 < processes) continue;
    await ownWriter.write(ours.tables);
    await caseWriter.write(theirs.tables);
  }
  await ownWriter.end();
  await caseWriter.end();
}
