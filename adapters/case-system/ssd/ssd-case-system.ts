import { dayInLondon, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { Allocation, CaseEvent, CaseSystem, Person, PersonId, RegimeSpell, WorkerId } from '../../../plugin/core/case-system';
import type { Clock } from '../../../plugin/core/clock';
import type { CaseRows } from '../case-rows';
import { byPerson, compareIds, plainColumns, readAll, type LeftOutRow } from '../mosaic/case-source';
import { addressAlone } from '../mosaic/contact-details';
import { asOnePerson, gathered, recordsOf, sameEach, samePersonAs, survivorOf, type SamePerson } from '../mosaic/merged-records';
import { regimesFrom } from '../mosaic/regimes';
import { mergeRelationships } from '../mosaic/relationship-merge';
import { eventsOf } from '../mosaic/workflow-steps';
import { cellsOf } from '../row-cells';
import { ssdCodes, type SsdCodeSettings } from './ssd-codes';
import { loadSsdAddresses, loadSsdTelephones } from './ssd-contact-details';
import { loadSsdRegimeParts, ssdHistories } from './ssd-histories';
import { loadSsdMerges } from './ssd-merges';
import { loadSsdPeople } from './ssd-people';
import { loadSsdRelationships } from './ssd-relationships';
import { loadEnquiries } from './ssd-statuses';
import { rowsAbout, ssdIds, ssdTablesOf, type SsdMapping, type SsdSource } from './ssd-source';
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
    ...personReadings(source),
    ...recordReadings(source),
    ...workerReadings(source),
    histories: () => ssdHistories(source, options.pageSize ?? 250),
    completeTo: () => completeTo(source),
  };
}

function personReadings(source: SsdSource) {
  return {
    person: async (id: PersonId) => (await peopleInOrder(source, [id]))[0],
    people: (ids: readonly PersonId[]) => peopleInOrder(source, ids),
    personsOf: (ids: readonly PersonId[]) => personsOf(source, ids),
    relationshipsOf: (id: PersonId) => relationshipsOf(source, id),
    addressesOf: async (id: PersonId) => (await loadSsdAddresses(source, (await sameAs(source, id)).ids)).map(addressAlone),
    telephonesOf: async (id: PersonId) => loadSsdTelephones(source, (await sameAs(source, id)).ids),
    mayOpenRestricted: (workerId: WorkerId, personId: PersonId) => mayOpenRestricted(source, workerId, personId),
  };
}

function recordReadings(source: SsdSource) {
  return {
    allocationsOf: async (id: PersonId) => (await allocationsOfEach(source, [id])).get(id) ?? [],
    allocationsOfEach: (ids: readonly PersonId[]) => allocationsOfEach(source, ids),
    regimesOf: async (id: PersonId) => (await regimesOfEach(source, [id])).get(id) ?? [],
    regimesOfEach: (ids: readonly PersonId[]) => regimesOfEach(source, ids),
    eventsOf: (id: PersonId) => eventsOfOne(source, id),
    enquiriesOf: async (id: PersonId) => {
      const same = await sameAs(source, id);
      return (await loadEnquiries(source, same.ids)).map((each) => ({ ...each, personId: same.survivor }));
    },
  };
}

function workerReadings(source: SsdSource) {
  return {
    worker: async (id: WorkerId) => (await loadSsdWorkers(source, [id]))[0],
    workerByLogin: (loginId: string) => loadSsdWorkerByLogin(source, loginId),
    workersInTeams: (teamIds: readonly string[]) => loadSsdWorkersInTeams(source, teamIds),
    caseloadOf: async (workerId: WorkerId) => {
      const ids = await loadSsdCaseload(source, workerId);
      const links = await loadSsdMerges(source, ids);
      return [...new Set(ids.map((id) => survivorOf(id, links)))].toSorted(compareIds);
    },
  };
}

async function sameAs(source: SsdSource, id: PersonId): Promise<SamePerson> {
  const ids = ssdIds([id]);
  return ids.length === 0 ? { survivor: id, ids: [] } : samePersonAs(id, await loadSsdMerges(source, ids));
}

async function sameRecords(source: SsdSource, asked: readonly PersonId[]): Promise<ReadonlyMap<PersonId, SamePerson>> {
  const ids = ssdIds(asked);
  return sameEach(ids, await loadSsdMerges(source, ids));
}

async function peopleInOrder(source: SsdSource, asked: readonly PersonId[]): Promise<readonly Person[]> {
  const found = await personsOf(source, asked);
  const inOrder = asked.flatMap((id) => found.get(id) ?? []);
  return [...new Map(inOrder.map((person) => [person.id, person])).values()];
}

async function personsOf(source: SsdSource, asked: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> {
  const same = await sameRecords(source, asked);
  const records = await loadSsdPeople(source, recordsOf(same));
  const found = [...same].map(([id, each]) => [id, asOnePerson(each, records)] as const);
  return new Map(found.flatMap(([id, person]) => (person === undefined ? [] : [[id, person] as const])));
}

async function relationshipsOf(source: SsdSource, id: PersonId) {
  const { survivor, ids } = await sameAs(source, id);
  const rows = await loadSsdRelationships(source, ids);
  const links = await loadSsdMerges(source, [...new Set(rows.flatMap((row) => [row.personId, row.otherPersonId]))]);
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

/** Without a table that says who may open what, nobody may. */
async function mayOpenRestricted(source: SsdSource, workerId: WorkerId, personId: PersonId): Promise<boolean> {
  const { ids } = await sameAs(source, personId);
  const records = await loadSsdPeople(source, ids);
  const restricted = [...records.values()].filter((record) => record.restricted).map((record) => record.id);
  const asked = restricted.length > 0 ? restricted : [...records.keys()];
  const pairs = await rowsAbout(
    source,
    'fm_restricted_access',
    'person_id',
    asked,
    (cells) => [cells.text('person_id'), cells.text('worker_id')] as const,
  );
  const named = new Set(pairs.filter(([, worker]) => worker === workerId).map(([person]) => person));
  return asked.length > 0 && asked.every((id) => named.has(id));
}

async function allocationsOfEach(source: SsdSource, asked: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Allocation[]>> {
  const same = await sameRecords(source, asked);
  const rows = byPerson(await loadSsdAllocations(source, recordsOf(same)));
  const oldestFirst = (a: Allocation, b: Allocation): number => a.from.localeCompare(b.from);
  return new Map([...same].map(([id, each]) => [id, gathered(each, rows).toSorted(oldestFirst)]));
}

async function regimesOfEach(source: SsdSource, asked: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly RegimeSpell[]>> {
  const same = await sameRecords(source, asked);
  const parts = await loadSsdRegimeParts(source, recordsOf(same));
  const regimesOf = (each: SamePerson): readonly RegimeSpell[] =>
    regimesFrom(
      each.survivor,
      {
        registrations: gathered(each, parts.registrations),
        statuses: gathered(each, parts.statuses),
        periodsOfCare: [],
        care: gathered(each, parts.care),
        steps: gathered(each, parts.steps),
        referrals: gathered(each, parts.referrals),
      },
      source.codes,
    );
  return new Map([...same].map(([id, each]) => [id, regimesOf(each)]));
}

async function eventsOfOne(source: SsdSource, id: PersonId): Promise<readonly CaseEvent[]> {
  const same = await sameAs(source, id);
  const { steps } = await loadSsdRegimeParts(source, same.ids);
  return eventsOf(gathered(same, steps), source.codes.steps);
}

async function completeTo(source: SsdSource): Promise<{ readonly caseRecords?: CalendarDay; readonly careEpisodes?: CalendarDay }> {
  if (!source.tables.has('fm_refreshes')) return {};
  const rows = await readAll(source, {
    text: `select ${plainColumns('f', 'feed', 'complete_to')} from ${source.tables.from('fm_refreshes')} f order by f.feed`,
    values: [],
  });
  const dayOf = (feed: string): CalendarDay | undefined => {
    const row = rows.find((each) => each.feed === feed);
    return row === undefined ? undefined : cellsOf(source.tables.nameOf('fm_refreshes'), [], row).optionalDay('complete_to');
  };
  return { caseRecords: dayOf('case-records'), careEpisodes: dayOf('care-episodes') };
}
