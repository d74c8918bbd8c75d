import type {
  Allocation,
  CaseSystem,
  Person,
  PersonId,
  ProtectionEnquiry,
  RegimeSpell,
  Relationship,
  WorkerId,
} from '../../../plugin/core/case-system';
import { byPerson, compareIds } from '../case-source';
import type { CaseCodes } from './case-codes';
import { addressAlone, telephoneAlone, type PersonAddress, type PersonTelephone } from './contact-details';
import { eventsOf, type PersonStep } from './person-steps';
import { regimesFrom, type RegimeRows } from './regimes';
import { mergeRelationships, type RelationshipRow } from './relationship-merge';
import { asOnePerson, gathered, recordsOf, sameEach, survivorOf, type MergeLink, type SamePerson } from './same-person';

type Ids = readonly PersonId[];

/** Rows of each table about these persons, by person. */
export type RegimeTables = { readonly [Part in keyof RegimeRows]: ReadonlyMap<PersonId, RegimeRows[Part]> };

/** What a source reads, each under the id that stands in its row. */
export interface RowReader {
  readonly codes: CaseCodes;
  /** The ids that this source could have, each once: nobody is asked about the others. */
  known(ids: Ids): Ids;
  mergeLinks(ids: Ids): Promise<readonly MergeLink[]>;
  people(ids: Ids): Promise<ReadonlyMap<PersonId, Person>>;
  relationships(ids: Ids): Promise<readonly RelationshipRow[]>;
  addresses(ids: Ids): Promise<readonly PersonAddress[]>;
  telephones(ids: Ids): Promise<readonly PersonTelephone[]>;
  allocations(ids: Ids): Promise<readonly Allocation[]>;
  regimeTables(ids: Ids): Promise<RegimeTables>;
  steps(ids: Ids): Promise<readonly PersonStep[]>;
  /** Of these, the records that end with an adoption. */
  adopted(ids: Ids): Promise<ReadonlySet<PersonId>>;
  /** Undefined where the source tells of none. */
  readonly enquiries?: (ids: Ids) => Promise<readonly ProtectionEnquiry[]>;
  /** Of these persons, those on whose access list the worker stands; none where there is no list. */
  openTo(workerId: WorkerId, ids: Ids): Promise<Ids>;
  caseload(workerId: WorkerId): Promise<Ids>;
}

type PersonReadings = Pick<
  CaseSystem,
  | 'person'
  | 'people'
  | 'personsOf'
  | 'relationshipsOf'
  | 'relationshipsOfEach'
  | 'addressesOf'
  | 'addressesOfEach'
  | 'telephonesOf'
  | 'telephonesOfEach'
  | 'allocationsOf'
  | 'allocationsOfEach'
  | 'regimesOf'
  | 'regimesOfEach'
  | 'eventsOf'
  | 'enquiriesOf'
  | 'adoptedAmong'
  | 'mayOpenRestricted'
  | 'restrictedOpenTo'
  | 'caseloadOf'
>;

/** A merged record is read under its survivor, whatever id was asked for: here once for every source. */
export function personReadings(reader: RowReader): PersonReadings {
  const { enquiries } = reader;
  const addressesOfEach = (ids: Ids) => ownOfEach(reader, ids, reader.addresses, addressAlone);
  const telephonesOfEach = (ids: Ids) => ownOfEach(reader, ids, reader.telephones, telephoneAlone);
  return {
    person: async (id) => (await peopleInOrder(reader, [id]))[0],
    people: (ids) => peopleInOrder(reader, ids),
    personsOf: (ids) => personsOf(reader, ids),
    relationshipsOf: async (id) => (await relationshipsOfEach(reader, [id])).get(id) ?? [],
    relationshipsOfEach: (ids) => relationshipsOfEach(reader, ids),
    addressesOf: async (id) => (await addressesOfEach([id])).get(id) ?? [],
    addressesOfEach,
    telephonesOf: async (id) => (await telephonesOfEach([id])).get(id) ?? [],
    telephonesOfEach,
    allocationsOf: async (id) => (await allocationsOfEach(reader, [id])).get(id) ?? [],
    allocationsOfEach: (ids) => allocationsOfEach(reader, ids),
    regimesOf: async (id) => (await regimesOfEach(reader, [id])).get(id) ?? [],
    regimesOfEach: (ids) => regimesOfEach(reader, ids),
    eventsOf: async (id) => eventsOf(await underSurvivor(reader, id, reader.steps), reader.codes.steps),
    ...(enquiries === undefined ? {} : { enquiriesOf: (id: PersonId) => underSurvivor(reader, id, enquiries) }),
    adoptedAmong: (ids) => reader.adopted(reader.known(ids)),
    mayOpenRestricted: async (workerId, personId) => (await restrictedOpenTo(reader, workerId, [personId])).has(personId),
    restrictedOpenTo: (workerId, personIds) => restrictedOpenTo(reader, workerId, personIds),
    caseloadOf: (workerId) => caseloadOf(reader, workerId),
  };
}

async function sameAs(reader: RowReader, id: PersonId): Promise<SamePerson> {
  return (await sameRecords(reader, [id])).get(id) ?? { survivor: id, ids: [] };
}

/** The records behind each id that was asked for. */
async function sameRecords(reader: RowReader, asked: Ids): Promise<ReadonlyMap<PersonId, SamePerson>> {
  const ids = reader.known(asked);
  return ids.length === 0 ? new Map() : sameEach(ids, await reader.mergeLinks(ids));
}

/** Rows of all records that are this person, each under the survivor's id. */
async function underSurvivor<T extends { readonly personId: PersonId }>(
  reader: RowReader,
  id: PersonId,
  load: (ids: Ids) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const { survivor, ids } = await sameAs(reader, id);
  return (await load(ids)).map((row) => ({ ...row, personId: survivor }));
}

async function peopleInOrder(reader: RowReader, asked: Ids): Promise<readonly Person[]> {
  const found = await personsOf(reader, asked);
  return [...new Map(asked.flatMap((id) => found.get(id) ?? []).map((person) => [person.id, person])).values()];
}

async function personsOf(reader: RowReader, asked: Ids): Promise<ReadonlyMap<PersonId, Person>> {
  const same = await sameRecords(reader, asked);
  const records = await reader.people(recordsOf(same));
  const found = [...same].map(([id, each]) => [id, asOnePerson(each, records)] as const);
  return new Map(found.flatMap(([id, person]) => (person === undefined ? [] : [[id, person] as const])));
}

async function relationshipsOfEach(reader: RowReader, asked: Ids): Promise<ReadonlyMap<PersonId, readonly Relationship[]>> {
  const same = await sameRecords(reader, asked);
  // One between two people who are both asked about is read with either of them where they are too many for one question.
  const rows = [...new Map((await reader.relationships(recordsOf(same))).map((row) => [row.key, row])).values()];
  const links = await reader.mergeLinks([...new Set(rows.flatMap((row) => [row.personId, row.otherPersonId]))]);
  const about = new Map<PersonId, RelationshipRow[]>();
  for (const row of rows) {
    const [personId, otherPersonId] = [survivorOf(row.personId, links), survivorOf(row.otherPersonId, links)];
    if (personId === otherPersonId) continue;
    for (const end of [personId, otherPersonId]) about.set(end, [...(about.get(end) ?? []), { ...row, personId, otherPersonId }]);
  }
  return new Map([...same].map(([id, { survivor }]) => [id, mergeRelationships(about.get(survivor) ?? [], survivor)]));
}

/** What belongs to each person, of all of its records, in the order in which it came. */
async function ownOfEach<Row extends { readonly personId: PersonId }, Own>(
  reader: RowReader,
  asked: Ids,
  load: (ids: Ids) => Promise<readonly Row[]>,
  alone: (row: Row) => Own,
): Promise<ReadonlyMap<PersonId, readonly Own[]>> {
  const same = await sameRecords(reader, asked);
  const survivors = new Map([...same.values()].flatMap(({ survivor, ids }) => ids.map((id) => [id, survivor] as const)));
  const loaded = await load(recordsOf(same));
  const rows = byPerson(loaded.map((each) => ({ ...each, personId: survivors.get(each.personId) ?? each.personId })));
  return new Map([...same].map(([id, { survivor }]) => [id, (rows.get(survivor) ?? []).map(alone)]));
}

/** Whoever may open one of several merged records and not the other may not open the person. */
async function restrictedOpenTo(reader: RowReader, workerId: WorkerId, asked: Ids): Promise<ReadonlySet<PersonId>> {
  const same = await sameRecords(reader, asked);
  const records = await reader.people(recordsOf(same));
  const lists = [...same].map(([id, each]) => [id, recordsWithList(each, records)] as const);
  const named = new Set(await reader.openTo(workerId, [...new Set(lists.flatMap(([, ids]) => ids))]));
  return new Set(lists.flatMap(([id, ids]) => (ids.length > 0 && ids.every((each) => named.has(each)) ? [id] : [])));
}

/** The records on whose lists somebody has to stand: the restricted ones, or all where none is. */
function recordsWithList({ ids }: SamePerson, records: ReadonlyMap<PersonId, Person>): Ids {
  const known = ids.filter((id) => records.has(id));
  const restricted = known.filter((id) => records.get(id)?.restricted === true);
  return restricted.length > 0 ? restricted : known;
}

async function allocationsOfEach(reader: RowReader, asked: Ids): Promise<ReadonlyMap<PersonId, readonly Allocation[]>> {
  const same = await sameRecords(reader, asked);
  const rows = byPerson(await reader.allocations(recordsOf(same)));
  const oldestFirst = (a: Allocation, b: Allocation): number => a.from.localeCompare(b.from);
  return new Map([...same].map(([id, each]) => [id, gathered(each, rows).toSorted(oldestFirst)]));
}

async function regimesOfEach(reader: RowReader, asked: Ids): Promise<ReadonlyMap<PersonId, readonly RegimeSpell[]>> {
  const same = await sameRecords(reader, asked);
  const tables = await reader.regimeTables(recordsOf(same));
  const rowsOf = (each: SamePerson): RegimeRows => ({
    registrations: gathered(each, tables.registrations),
    statuses: gathered(each, tables.statuses),
    periodsOfCare: gathered(each, tables.periodsOfCare),
    care: gathered(each, tables.care),
    steps: gathered(each, tables.steps),
    referrals: gathered(each, tables.referrals),
  });
  return new Map([...same].map(([id, each]) => [id, regimesFrom(each.survivor, rowsOf(each), reader.codes)]));
}

async function caseloadOf(reader: RowReader, workerId: WorkerId): Promise<Ids> {
  const ids = await reader.caseload(workerId);
  const links = await reader.mergeLinks(ids);
  return [...new Set(ids.map((id) => survivorOf(id, links)))].toSorted(compareIds);
}
