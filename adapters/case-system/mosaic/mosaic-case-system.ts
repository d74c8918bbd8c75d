import { dayInLondon } from '../../../plugin/core/calendar-day';
import type { CaseSystem, PersonId, WorkerId } from '../../../plugin/core/case-system';
import type { Clock } from '../../../plugin/core/clock';
import type { CaseRows } from '../case-rows';
import { completeDays, readForIds, type LeftOutRow } from '../case-source';
import { caseCodes, type CaseCodeSettings } from '../records/case-codes';
import { personReadings, type RowReader } from '../records/person-readings';
import { enquiriesOf } from '../records/person-steps';
import { cellsOf } from '../row-cells';
import { loadAllocations, loadCaseload } from './allocations';
import { loadAddresses, loadTelephones } from './contact-details';
import { histories } from './histories';
import { loadAdopted, loadMergeLinks } from './merged-records';
import { mosaicTables, type MosaicMapping } from './mosaic-mapping';
import { idColumns, knownShape, type MosaicSource } from './mosaic-source';
import { loadPeople } from './people';
import { loadRegimeTables } from './regimes';
import { loadRelationshipRows } from './relationships';
import { loadWorkerByLogin, loadWorkers, loadWorkersInTeams } from './workers';
import { loadSteps } from './workflow-steps';

export interface MosaicOptions {
  /** The database, through `sqliteRows` or `sqlServerRows`; whoever opened it closes it. */
  readonly rows: CaseRows;
  /** Schema and table names where they differ from the data mart's own. */
  readonly mapping?: MosaicMapping;
  readonly clock: Clock;
  /** What the council's own codes mean: step types above all. */
  readonly codes?: CaseCodeSettings;
  /** Told of every row that was left out because it cannot be true, each time it is met. */
  readonly onLeftOut?: (row: LeftOutRow) => void;
  /** Children a page of `histories()`, default 250. */
  readonly pageSize?: number;
}

/**
 * The case system as MOSAIC's data mart has it, read only. A merged record is read under its survivor: whatever
 * id was asked for, what comes back carries the survivor's.
 * @throws RangeError where the mapping has a name that is no plain name.
 */
export function mosaicCaseSystem(options: MosaicOptions): CaseSystem {
  const source: MosaicSource = {
    rows: options.rows,
    tables: mosaicTables(options.mapping ?? {}),
    codes: caseCodes(options.codes),
    today: () => dayInLondon(options.clock.now()),
    leaveOut: options.onLeftOut ?? (() => {}),
  };
  return {
    knows: {
      mergedRecords: source.tables.has('mergedPersons'),
      letters: source.codes.steps.letterBeforeProceedings.length > 0,
      applications: source.codes.steps.careApplication.length > 0,
      preProceedingsMeetings: source.codes.steps.preProceedingsMeeting.length > 0,
    },
    ...personReadings(rowReader(source)),
    ...workerReadings(source),
    histories: () => histories(source, options.pageSize ?? 250),
    completeTo: () => completeDays(source, 'refreshes', { feed: 'FEED', completeTo: 'COMPLETE_TO' }),
  };
}

function rowReader(source: MosaicSource): RowReader {
  const { codes } = source;
  return {
    codes,
    known: knownShape,
    mergeLinks: (ids) => loadMergeLinks(source, ids),
    people: (ids) => loadPeople(source, ids),
    relationships: (ids) => loadRelationshipRows(source, ids),
    addresses: (ids) => loadAddresses(source, ids),
    telephones: (ids) => loadTelephones(source, ids),
    allocations: (ids) => loadAllocations(source, ids),
    regimeTables: (ids) => loadRegimeTables(source, ids),
    steps: (ids) => loadSteps(source, ids),
    adopted: (ids) => loadAdopted(source, ids),
    ...(codes.steps.section47Enquiry.length === 0
      ? {}
      : { enquiries: async (ids: readonly PersonId[]) => enquiriesOf(await loadSteps(source, ids), codes.steps) }),
    openTo: (workerId, ids) => openTo(source, workerId, ids),
    caseload: (workerId) => loadCaseload(source, workerId),
  };
}

function workerReadings(source: MosaicSource) {
  return {
    worker: async (id: WorkerId) => (await loadWorkers(source, [id]))[0],
    workersOf: async (ids: readonly WorkerId[]) => new Map((await loadWorkers(source, ids)).map((worker) => [worker.id, worker])),
    workerByLogin: (loginId: string) => loadWorkerByLogin(source, loginId),
    workersInTeams: (teamIds: readonly string[]) => loadWorkersInTeams(source, teamIds),
  };
}

/** The data mart does not say who may open what: without a table for it, nobody may (mosaic-records 1.5). */
async function openTo(source: MosaicSource, workerId: WorkerId, ids: readonly PersonId[]): Promise<readonly PersonId[]> {
  const table = source.tables.nameOf('restrictedAccess');
  if (!source.tables.has('restrictedAccess') || knownShape([workerId]).length === 0) return [];
  const rows = await readForIds(source, ids, (marks, values) => ({
    text: `select ${idColumns('a', 'PERSON_ID')} from ${source.tables.from('restrictedAccess')} a where a.WORKER_ID = ? and a.PERSON_ID in (${marks}) order by a.PERSON_ID`,
    values: [workerId, ...values],
  }));
  return rows.map((row) => cellsOf(table, ['PERSON_ID'], row).id('PERSON_ID'));
}
