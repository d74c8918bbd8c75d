import { accessSync, constants } from 'node:fs';
import type { CaseRows } from '../adapters/case-system/case-rows';
import { fine, note, wrong, type Finding } from '../adapters/case-system/examination';
import { additionsIn, ExtractIncomplete, stateOf } from '../adapters/case-system/extract/extract-files';
import { examineConnection, examineServer } from '../adapters/case-system/examine-server';
import { examineTables } from '../adapters/case-system/examine-tables';
import { examineMosaic } from '../adapters/case-system/mosaic/examine-mosaic';
import { caseCodes } from '../adapters/case-system/records/case-codes';
import { mosaicCaseSystem } from '../adapters/case-system/mosaic/mosaic-case-system';
import { mosaicTables } from '../adapters/case-system/mosaic/mosaic-mapping';
import { sqliteRows } from '../adapters/case-system/sqlite-rows';
import type * as SqlServer from '../adapters/case-system/sql-server-rows';
import { examineSsd } from '../adapters/case-system/ssd/examine-ssd';
import { ssdCaseSystem } from '../adapters/case-system/ssd/ssd-case-system';
import { ssdCodes } from '../adapters/case-system/ssd/ssd-codes';
import { ssdTablesOf } from '../adapters/case-system/ssd/ssd-source';
import { openEmbedded } from '../adapters/store/embedded-client';
import { systemClock } from '../adapters/system/system-clock';
import { addDays, dayInLondon, type CalendarDay } from './core/calendar-day';
import type { CaseSystem } from './core/case-system';
import type { Clock } from './core/clock';
import type { Policy } from './core/policy';
import { startOf } from './jobs/due-night';
import { isCronLine } from './jobs/timers';
import { mosaicSettingsFrom, ssdSettingsFrom } from './mosaic-settings-from';
import { checkOptions, type ExtractOptions, type FamilyMeetingsOptions, type MosaicOptions, type SsdOptions } from './options';

export type { Finding } from '../adapters/case-system/examination';

interface Examined {
  readonly policy: Policy;
  readonly clock: Clock;
  readonly open: (database: MosaicOptions['database']) => OpenedRows;
}

export interface OpenedRows {
  readonly rows: CaseRows;
  close(): Promise<void>;
}

/**
 * Everything about the source of case records and the schedule that can be told without anybody's record: one finding a question.
 * @param open the database that the options name, opened for this alone; a test hands in rows of its own
 * @throws OptionsRefused where the options themselves cannot be used.
 */
export async function examine(options: FamilyMeetingsOptions, open = openedFrom): Promise<readonly Finding[]> {
  const checked = checkOptions(options);
  const examined = { policy: checked.policy, clock: checked.clock ?? systemClock, open };
  return [...(await examineCaseSystem(options.caseSystem, examined)), scheduleFinding(options)];
}

async function examineCaseSystem(caseSystem: FamilyMeetingsOptions['caseSystem'], examined: Examined): Promise<readonly Finding[]> {
  if (!('kind' in caseSystem)) return feedFindings(await caseSystem.completeTo(), examined);
  if (caseSystem.kind === 'extract') return [await extractFinding(caseSystem)];
  const { rows, close } = examined.open(caseSystem.database);
  try {
    const connection = await examineConnection(rows);
    if (connection.level === 'wrong') return [connection];
    return [connection, ...copyFindings(caseSystem.database), ...(await examineReader(caseSystem, rows, examined))];
  } finally {
    await close();
  }
}

async function examineReader(options: MosaicOptions | SsdOptions, rows: CaseRows, examined: Examined): Promise<readonly Finding[]> {
  const { policy, clock } = examined;
  const roleCodes = Object.keys(policy.roles);
  const isServer = options.database.kind === 'sqlserver';
  if (options.kind === 'ssd') {
    const settings = ssdSettingsFrom(options);
    const tables = ssdTablesOf(settings.mapping);
    return [
      ...(await examineTables(rows, tables)),
      ...(isServer ? await examineServer(rows, tables, clock) : []),
      ...(await examineSsd(rows, tables, ssdCodes(settings.codes), roleCodes)),
      ...(await feedsOf(ssdCaseSystem({ rows, clock, ...settings }), examined)),
    ];
  }
  const settings = mosaicSettingsFrom(options);
  const tables = mosaicTables(settings.mapping);
  return [
    ...(await examineTables(rows, tables)),
    ...(isServer ? await examineServer(rows, tables, clock) : []),
    ...(await examineMosaic(rows, tables, caseCodes(settings.codes), roleCodes)),
    ...(await feedsOf(mosaicCaseSystem({ rows, clock, ...settings }), examined)),
  ];
}

/** Where the table of refreshes cannot be read, the line of that table has said so. */
async function feedsOf(caseSystem: Pick<CaseSystem, 'completeTo'>, examined: Examined): Promise<readonly Finding[]> {
  try {
    return feedFindings(await caseSystem.completeTo(), examined);
  } catch {
    return [];
  }
}

function openedFrom(database: MosaicOptions['database']): OpenedRows {
  if (database.kind === 'sqlserver') {
    const { sqlServerRows } = require('../adapters/case-system/sql-server-rows') as typeof SqlServer;
    const rows = sqlServerRows(database.connection);
    return { rows, close: () => rows.close() };
  }
  const db = openEmbedded({ filename: database.file, readonly: true });
  return { rows: sqliteRows(db), close: () => db.destroy() };
}

/** A copy that this account can change is one that a mistake can change. */
function copyFindings(database: MosaicOptions['database']): readonly Finding[] {
  if (database.kind !== 'sqlite') return [];
  try {
    accessSync(database.file, constants.W_OK);
    return [note('Login', 'this account may write in the copy of the case system. Take the right to write away: the module only reads it')];
  } catch {
    return [fine('Login: it may read and nothing else')];
  }
}

async function extractFinding({ folder }: ExtractOptions): Promise<Finding> {
  try {
    await stateOf(folder, additionsIn(folder));
    return fine('Case system: the extract is there, with every file');
  } catch (error) {
    const problem = error instanceof ExtractIncomplete ? error.problem : 'the folder cannot be read';
    return wrong('Case system', `${problem}. Ask the data team to write one file a table (docs/plug-into-mosaic.md)`);
  }
}

/** How old the newest complete day may be: the care reports are not made from anything older. */
function feedFindings(
  complete: { readonly caseRecords?: CalendarDay; readonly careEpisodes?: CalendarDay },
  { policy, clock }: Pick<Examined, 'policy' | 'clock'>,
): readonly Finding[] {
  const days = policy.measures.maxFeedAgeDays;
  const oldest = addDays(dayInLondon(clock.now()), -1 - days);
  const feeds = [
    ['Case records', complete.caseRecords],
    ['Care episodes', complete.careEpisodes],
  ] as const;
  return feeds.map(([what, to]) => {
    if (to === undefined) return note(`${what}: age not told`, 'the source does not say to which day it is complete: yesterday is assumed');
    return to >= oldest
      ? fine(`${what}: complete to ${to}`)
      : wrong(what, `complete to ${to} only. Ask the data team why the nightly refresh has not run since`);
  });
}

const CLOCKS_CHANGE_UNTIL = '02:00';

/** Whether the nightly run has a time at which it will run on every night of the year. */
function scheduleFinding({ nightly }: Pick<FamilyMeetingsOptions, 'nightly'>): Finding {
  if (nightly === false) return note('Schedule', 'no nightly run here. See that `family-meetings nightly` runs every night on one machine');
  const line = nightly ?? '30 2 * * *';
  if (!isCronLine(line)) return wrong('Schedule', '`nightly` is no cron line. Write one such as `30 2 * * *`');
  const start = startOf(line);
  if (start === undefined)
    return note('Schedule', '`nightly` names more or less than one time a day: reports are made once for each date all the same');
  return start > '00:59' && start < CLOCKS_CHANGE_UNTIL
    ? wrong('Schedule', 'between 01:00 and 01:59 there is no such time on the night when the clocks go forward. Write 02:30 or later')
    : fine(`Schedule: every night at ${start}`);
}
