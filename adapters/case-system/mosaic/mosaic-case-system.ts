import { dayInLondon, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { Allocation, CaseSystem, Person, PersonId, RegimeSpell, WorkerId } from '../../../plugin/core/case-system';
import type { Clock } from '../../../plugin/core/clock';
import { loadAllocations, loadCaseload } from './allocations';
import { loadCareRows } from './care';
import type { CaseRows } from '../case-rows';
import {
  byPerson,
  compareIds,
  knownShape,
  readAll,
  readForIds,
  idColumns,
  plainColumns,
  type CaseSource,
  type LeftOutRow,
} from './case-source';
import { addressAlone, loadAddresses, loadTelephones } from './contact-details';
import { histories } from './histories';
import { asOnePerson, gathered, loadMergeLinks, recordsOf, sameEach, samePersonAs, survivorOf, type SamePerson } from './merged-records';
import { mosaicCodes, type MosaicCodeSettings } from './mosaic-codes';
import { mosaicTables, type MosaicMapping } from './mosaic-mapping';
import { loadPeople } from './people';
import { loadReferrals } from './referrals';
import { loadPeriodsOfCare, loadRegistrations, loadStatusSpells, regimesFrom } from './regimes';
import { mergeRelationships } from './relationship-merge';
import { loadRelationshipRows } from './relationships';
import { cellsOf } from '../row-cells';
import { loadWorkerByLogin, loadWorkers, loadWorkersInTeams } from './workers';
import { enquiriesOf, eventsOf, loadSteps } from './workflow-steps';

export interface MosaicOptions {
  /** The database, through `sqliteRows` or `sqlServerRows`; whoever opened it closes it. */
  readonly rows: CaseRows;
  /** Schema and table names where they differ from the data mart's own. */
  readonly mapping?: MosaicMapping;
  readonly clock: Clock;
  /** What the council's own codes mean: step types above all. */
  readonly codes?: MosaicCodeSettings;
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
  const source: CaseSource = {
    rows: options.rows,
    tables: mosaicTables(options.mapping ?? {}),
    codes: mosaicCodes(options.codes),
    today: () => dayInLondon(options.clock.now()),
    leaveOut: options.onLeftOut ?? (() => {}),
  };
  return {
    knows: { mergedRecords: source.tables.has('mergedPersons') },
    ...personReadings(source),
    ...workerReadings(source),
    histories: () => histories(source, options.pageSize ?? 250),
    completeTo: () => completeTo(source),
  };
}

type PersonReadings = Omit<CaseSystem, keyof ReturnType<typeof workerReadings> | 'histories' | 'completeTo' | 'knows'>;

function personReadings(source: CaseSource): PersonReadings {
  return {
    person: async (id) => (await peopleInOrder(source, [id]))[0],
    people: (ids) => peopleInOrder(source, ids),
    personsOf: (ids) => personsOf(source, ids),
    relationshipsOf: (id) => relationshipsOf(source, id),
    addressesOf: async (id) => (await loadAddresses(source, (await sameAs(source, id)).ids)).map(addressAlone),
    telephonesOf: async (id) => loadTelephones(source, (await sameAs(source, id)).ids),
    allocationsOf: async (id) => (await allocationsOfEach(source, [id])).get(id) ?? [],
    allocationsOfEach: (ids) => allocationsOfEach(source, ids),
    mayOpenRestricted: (workerId, personId) => mayOpenRestricted(source, workerId, personId),
    regimesOf: async (id) => (await regimesOfEach(source, [id])).get(id) ?? [],
    regimesOfEach: (ids) => regimesOfEach(source, ids),
    eventsOf: async (id) => eventsOf(await underSurvivor(source, id, loadSteps), source.codes.steps),
    ...(source.codes.steps.section47Enquiry.length === 0
      ? {}
      : { enquiriesOf: async (id: PersonId) => enquiriesOf(await underSurvivor(source, id, loadSteps), source.codes.steps) }),
  };
}

function workerReadings(source: CaseSource) {
  return {
    worker: async (id: WorkerId) => (await loadWorkers(source, [id]))[0],
    workerByLogin: (loginId: string) => loadWorkerByLogin(source, loginId),
    workersInTeams: (teamIds: readonly string[]) => loadWorkersInTeams(source, teamIds),
    caseloadOf: async (workerId: WorkerId) => {
      const ids = await loadCaseload(source, workerId);
      const links = await loadMergeLinks(source, ids);
      return [...new Set(ids.map((id) => survivorOf(id, links)))].toSorted(compareIds);
    },
  };
}

async function sameAs(source: CaseSource, id: PersonId): Promise<SamePerson> {
  const ids = knownShape([id]);
  return ids.length === 0 ? { survivor: id, ids: [] } : samePersonAs(id, await loadMergeLinks(source, ids));
}

/** Rows of all records that are this person, each under the survivor's id. */
async function underSurvivor<T extends { readonly personId: PersonId }>(
  source: CaseSource,
  id: PersonId,
  load: (source: CaseSource, ids: readonly PersonId[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const { survivor, ids } = await sameAs(source, id);
  return (await load(source, ids)).map((row) => ({ ...row, personId: survivor }));
}

async function peopleInOrder(source: CaseSource, asked: readonly PersonId[]): Promise<readonly Person[]> {
  const ids = knownShape(asked);
  const links = await loadMergeLinks(source, ids);
  const same = ids.map((id) => samePersonAs(id, links));
  const records = await loadPeople(source, [...new Set(same.flatMap((each) => each.ids))]);
  const survivors = new Map(same.map((each) => [each.survivor, asOnePerson(each, records)]));
  return [...survivors.values()].filter((person) => person !== undefined);
}

async function relationshipsOf(source: CaseSource, id: PersonId) {
  const { survivor, ids } = await sameAs(source, id);
  const rows = await loadRelationshipRows(source, ids);
  const links = await loadMergeLinks(source, [...new Set(rows.flatMap((row) => [row.personId, row.otherPersonId]))]);
  const surviving = rows.map((row) => ({
    ...row,
    personId: survivorOf(row.personId, links),
    otherPersonId: survivorOf(row.otherPersonId, links),
  }));
  return mergeRelationships(
    surviving.filter((row) => row.personId !== row.otherPersonId),
    survivor,
  );
}

/** The data mart does not say who may open what: without a table for it, nobody may (mosaic-records 1.5). */
async function mayOpenRestricted(source: CaseSource, workerId: WorkerId, personId: PersonId): Promise<boolean> {
  const table = source.tables.nameOf('restrictedAccess');
  if (!source.tables.has('restrictedAccess') || knownShape([workerId]).length === 0) return false;
  const { ids } = await sameAs(source, personId);
  const records = await loadPeople(source, ids);
  const restricted = [...records.values()].filter((record) => record.restricted).map((record) => record.id);
  const asked = restricted.length > 0 ? restricted : [...records.keys()];
  const rows = await readForIds(source, asked, (marks, values) => ({
    text: `select ${idColumns('a', 'PERSON_ID')} from ${source.tables.from('restrictedAccess')} a where a.WORKER_ID = ? and a.PERSON_ID in (${marks}) order by a.PERSON_ID`,
    values: [workerId, ...values],
  }));
  const named = new Set(rows.map((row) => cellsOf(table, ['PERSON_ID'], row).id('PERSON_ID')));
  return asked.length > 0 && asked.every((id) => named.has(id));
}

/** The records behind each id that was asked for. */
async function sameRecords(source: CaseSource, asked: readonly PersonId[]): Promise<ReadonlyMap<PersonId, SamePerson>> {
  const ids = knownShape(asked);
  return sameEach(ids, await loadMergeLinks(source, ids));
}

async function personsOf(source: CaseSource, asked: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> {
  const same = await sameRecords(source, asked);
  const records = await loadPeople(source, recordsOf(same));
  const persons = new Map<PersonId, Person>();
  for (const [id, each] of same) {
    const person = asOnePerson(each, records);
    if (person !== undefined) persons.set(id, person);
  }
  return persons;
}

async function allocationsOfEach(source: CaseSource, asked: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Allocation[]>> {
  const same = await sameRecords(source, asked);
  const rows = byPerson(await loadAllocations(source, recordsOf(same)));
  const oldestFirst = (a: Allocation, b: Allocation): number => a.from.localeCompare(b.from);
  return new Map([...same].map(([id, each]) => [id, gathered(each, rows).toSorted(oldestFirst)]));
}

async function regimesOfEach(source: CaseSource, asked: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly RegimeSpell[]>> {
  const same = await sameRecords(source, asked);
  const ids = recordsOf(same);
  const registrations = byPerson(await loadRegistrations(source, ids));
  const statuses = byPerson(await loadStatusSpells(source, ids));
  const periodsOfCare = byPerson(await loadPeriodsOfCare(source, ids));
  const care = byPerson(await loadCareRows(source, ids));
  const steps = byPerson(await loadSteps(source, ids));
  const referrals = byPerson(await loadReferrals(source, ids));
  const regimesOf = (each: SamePerson): readonly RegimeSpell[] => {
    const rows = {
      registrations: gathered(each, registrations),
      statuses: gathered(each, statuses),
      periodsOfCare: gathered(each, periodsOfCare),
      care: gathered(each, care),
      steps: gathered(each, steps),
      referrals: gathered(each, referrals),
    };
    return regimesFrom(each.survivor, rows, source.codes);
  };
  return new Map([...same].map(([id, each]) => [id, regimesOf(each)]));
}

async function completeTo(source: CaseSource): Promise<{ readonly caseRecords?: CalendarDay; readonly careEpisodes?: CalendarDay }> {
  const table = source.tables.nameOf('refreshes');
  if (!source.tables.has('refreshes')) return {};
  const rows = await readAll(source, {
    text: `select ${plainColumns('f', 'FEED', 'COMPLETE_TO')} from ${source.tables.from('refreshes')} f order by f.FEED`,
    values: [],
  });
  const dayOf = (feed: string): CalendarDay | undefined => {
    const row = rows.find((each) => each.FEED === feed);
    return row === undefined ? undefined : cellsOf(table, [], row).optionalDay('COMPLETE_TO');
  };
  return { caseRecords: dayOf('case-records'), careEpisodes: dayOf('care-episodes') };
}
