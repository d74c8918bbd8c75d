import { dayInLondon } from '../../../plugin/core/calendar-day';
import type { CaseSystem, PersonId, WorkerId } from '../../../plugin/core/case-system';
import type { Clock } from '../../../plugin/core/clock';
import type { CaseRows } from '../case-rows';
import { completeDays, type LeftOutRow } from '../case-source';
import { personReadings, type RowReader } from '../records/person-readings';
import type { RowCells } from '../row-cells';
import { ssdCodes, type SsdCodeSettings } from './ssd-codes';
import { loadSsdAddresses, loadSsdTelephones } from './ssd-contact-details';
import { loadSsdRegimeParts, loadSsdSteps, ssdHistories } from './ssd-histories';
import { loadSsdAdopted, loadSsdMerges } from './ssd-merges';
import { loadSsdPeople } from './ssd-people';
import { loadSsdRelationships } from './ssd-relationships';
import { rowsAbout, ssdIds, ssdTablesOf, type SsdMapping, type SsdSource } from './ssd-source';
import { loadEnquiries } from './ssd-statuses';
import { loadSsdAllocations, loadSsdCaseload, loadSsdWorkerByLogin, loadSsdWorkers, loadSsdWorkersInTeams } from './ssd-workers';

export interface SsdReaderOptions {
  /** The database, through `sqliteRows` or `sqlServerRows`; whoever opened it closes it. */
  readonly rows: CaseRows;
  /** Schema, table and column names where they differ from the dataset's; and the additions (`fm_…`) that the council has. */
  readonly mapping?: SsdMapping;
  readonly clock: Clock;
  readonly codes?: SsdCodeSettings;
  /** Told of every row that was left out because it cannot be true, each time it is met. */
  readonly onLeftOut?: (row: LeftOutRow) => void;
  /** Children a page of `histories()`, default 250. */
  readonly pageSize?: number;
}

/**
 * The Standard Safeguarding Dataset, release 1.4.5, read only, whatever case system filled it. `knows` says what the dataset
 * has no place for and the council has not added.
 * @throws RangeError where the mapping has a name that is no plain name.
 */
export function ssdCaseSystem(options: SsdReaderOptions): CaseSystem {
  const source: SsdSource = {
    rows: options.rows,
    tables: ssdTablesOf(options.mapping ?? {}),
    codes: ssdCodes(options.codes),
    today: () => dayInLondon(options.clock.now()),
    leaveOut: options.onLeftOut ?? (() => {}),
  };
  return {
    knows: {
      restriction: source.tables.has('fm_restricted_records'),
      relationships: source.tables.has('fm_relationships'),
      telephones: source.tables.has('fm_telephones'),
      mergedRecords: source.tables.has('fm_merged_persons'),
    },
    ...personReadings(rowReader(source)),
    ...workerReadings(source),
    histories: () => ssdHistories(source, options.pageSize ?? 250),
    completeTo: () => completeDays(source, 'fm_refreshes', { feed: 'feed', completeTo: 'complete_to' }),
  };
}

function rowReader(source: SsdSource): RowReader {
  return {
    codes: source.codes,
    known: ssdIds,
    mergeLinks: (ids) => loadSsdMerges(source, ids),
    people: (ids) => loadSsdPeople(source, ids),
    relationships: (ids) => loadSsdRelationships(source, ids),
    addresses: (ids) => loadSsdAddresses(source, ids),
    telephones: (ids) => loadSsdTelephones(source, ids),
    allocations: (ids) => loadSsdAllocations(source, ids),
    regimeTables: (ids) => loadSsdRegimeParts(source, ids),
    steps: (ids) => loadSsdSteps(source, ids),
    adopted: (ids) => loadSsdAdopted(source, ids),
    enquiries: (ids) => loadEnquiries(source, ids),
    openTo: (workerId, ids) => openTo(source, workerId, ids),
    caseload: (workerId) => loadSsdCaseload(source, workerId),
  };
}

function workerReadings(source: SsdSource) {
  return {
    worker: async (id: WorkerId) => (await loadSsdWorkers(source, [id]))[0],
    workersOf: async (ids: readonly WorkerId[]) => new Map((await loadSsdWorkers(source, ids)).map((worker) => [worker.id, worker])),
    workerByLogin: (loginId: string) => loadSsdWorkerByLogin(source, loginId),
    workersInTeams: (teamIds: readonly string[]) => loadSsdWorkersInTeams(source, teamIds),
  };
}

/** Without a table that says who may open what, nobody may. */
async function openTo(source: SsdSource, workerId: WorkerId, ids: readonly PersonId[]): Promise<readonly PersonId[]> {
  const pairFrom = (cells: RowCells) => ({ person: cells.text('person_id'), worker: cells.text('worker_id') });
  const pairs = await rowsAbout(source, 'fm_restricted_access', 'person_id', ids, pairFrom);
  return pairs.filter(({ worker }) => worker === workerId).map(({ person }) => person);
}
