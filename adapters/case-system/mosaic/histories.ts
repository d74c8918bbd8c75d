import { addMonths } from '../../../plugin/core/calendar-day';
import type { Allocation, CaseHistory, Person, PersonId, RegimeSpell } from '../../../plugin/core/case-system';
import { loadAllocations } from './allocations';
import { careEpisodes, type CareRow } from './care-chain';
import { loadCareRows } from './care';
import { byPerson, compareIds, idColumns, readAll, type CaseSource, type LeftOutRow } from './case-source';
import { disabilityOf, loadDisabilities, loadNeeds, primaryNeedOf, type DisabilityRow, type NeedRow } from './characteristics';
import { loadAddresses, type PersonAddress } from './contact-details';
import { loadMergeLinks, survivorOf, type MergeLink } from './merged-records';
import { loadPeople } from './people';
import { loadReferrals, movedOutAndClosedOn, transferredOn, type ReferralRow } from './referrals';
import { loadPeriodsOfCare, loadRegistrations, loadStatusSpells, regimesFrom } from './regimes';
import { cellsOf } from '../row-cells';
import { eventsOf, loadSteps, type PersonStep } from './workflow-steps';

/** Every child's history in ascending order of id, read a page of children at a time. */
export async function* histories(source: CaseSource, pageSize: number): AsyncIterable<CaseHistory> {
  let after = '0';
  for (;;) {
    const ids = await nextChildIds(source, after, pageSize);
    if (ids.length > 0) yield* pageOfHistories(source, await withMergedAway(source, ids, after, ids.at(-1)));
    if (ids.length < pageSize) break;
    after = ids.at(-1) as PersonId;
  }
  yield* pageOfHistories(source, await withMergedAway(source, [], await lastChildId(source), undefined));
}

/** Services go on to 25 for some (S3-08): until then a record counts as a child's whatever its flag, which nobody switches at 18 on a given day. */
export const YOUNGEST_ADULT = 26;

async function nextChildIds(source: CaseSource, after: PersonId, atMost: number): Promise<readonly PersonId[]> {
  const table = source.tables.nameOf('persons');
  const rows = await readAll(source, {
    text:
      `select ${idColumns('p', 'PERSON_ID')} from ${source.tables.from('persons')} p where p.PERSON_ID > ? ` +
      `and (p.CONTEXT_FLAG in ('C', 'c', 'B', 'b') or p.DATE_OF_BIRTH > ?) order by p.PERSON_ID`,
    values: [after, { day: addMonths(source.today(), -12 * YOUNGEST_ADULT) }],
    atMost,
  });
  return rows.map((row) => cellsOf(table, ['PERSON_ID'], row).id('PERSON_ID'));
}

async function lastChildId(source: CaseSource): Promise<PersonId> {
  const table = source.tables.nameOf('persons');
  const rows = await readAll(source, {
    text: `select cast(max(p.PERSON_ID) as varchar(20)) as PERSON_ID from ${source.tables.from('persons')} p where (p.CONTEXT_FLAG in ('C', 'c', 'B', 'b') or p.DATE_OF_BIRTH > ?)`,
    values: [{ day: addMonths(source.today(), -12 * YOUNGEST_ADULT) }],
  });
  return rows[0] === undefined ? '0' : (cellsOf(table, ['PERSON_ID'], rows[0]).optionalId('PERSON_ID') ?? '0');
}

/** Records whose row a merge took away stand among the others at their number: what the module kept under them must find its survivor. */
async function withMergedAway(
  source: CaseSource,
  ids: readonly PersonId[],
  after: PersonId,
  upTo: PersonId | undefined,
): Promise<readonly PersonId[]> {
  const table = source.tables.nameOf('mergedPersons');
  if (!source.tables.has('mergedPersons')) return ids;
  const rows = await readAll(source, {
    text:
      `select ${idColumns('m', 'FROM_PERSON_ID')} from ${source.tables.from('mergedPersons')} m where m.FROM_PERSON_ID > ?` +
      `${upTo === undefined ? '' : ' and m.FROM_PERSON_ID <= ?'} order by m.FROM_PERSON_ID`,
    values: upTo === undefined ? [after] : [after, upTo],
  });
  const gone = rows.map((row) => cellsOf(table, ['FROM_PERSON_ID'], row).id('FROM_PERSON_ID'));
  return [...new Set([...ids, ...gone])].toSorted(compareIds);
}

async function* pageOfHistories(source: CaseSource, ids: readonly PersonId[]): AsyncIterable<CaseHistory> {
  if (ids.length === 0) return;
  const leftOut: LeftOutRow[] = [];
  const leaveOut = (row: LeftOutRow): void => {
    leftOut.push(row);
    source.leaveOut(row);
  };
  const page = { ...source, leaveOut };
  const parts = await loadParts(page, ids);
  const links = await loadMergeLinks(page, ids);
  const people = await loadPeople(page, [...new Set([...ids, ...ids.map((id) => survivorOf(id, links))])]);
  const leftOutOf = byPerson(leftOut);
  for (const id of ids) {
    const person = people.get(id) ?? underItsOldNumber(id, people, links);
    if (person !== undefined) yield { ...historyOf(person, parts, source), ...mergedInto(id, links), leftOut: leftOutOf.get(id) ?? [] };
  }
}

type Of<T> = ReadonlyMap<PersonId, readonly T[]>;

/** What is known of the children of one page, by child. */
export interface HistoryParts {
  readonly registrations: Of<RegimeSpell>;
  readonly statuses: Of<RegimeSpell>;
  readonly periodsOfCare: Of<RegimeSpell>;
  readonly care: Of<CareRow>;
  readonly steps: Of<PersonStep>;
  readonly referrals: Of<ReferralRow>;
  readonly allocations: Of<Allocation>;
  readonly addresses: Of<PersonAddress>;
  readonly disabilities: Of<DisabilityRow>;
  readonly needs: Of<NeedRow>;
}

/** One reading a table for the whole page. */
async function loadParts(source: CaseSource, ids: readonly PersonId[]): Promise<HistoryParts> {
  return {
    registrations: byPerson(await loadRegistrations(source, ids)),
    statuses: byPerson(await loadStatusSpells(source, ids)),
    periodsOfCare: byPerson(await loadPeriodsOfCare(source, ids)),
    care: byPerson(await loadCareRows(source, ids)),
    steps: byPerson(await loadSteps(source, ids)),
    referrals: byPerson(await loadReferrals(source, ids)),
    allocations: byPerson(await loadAllocations(source, ids)),
    addresses: byPerson(await loadAddresses(source, ids)),
    disabilities: byPerson(await loadDisabilities(source, ids)),
    needs: byPerson(await loadNeeds(source, ids)),
  };
}

export function historyOf(person: Person, parts: HistoryParts, source: Pick<CaseSource, 'codes'>): CaseHistory {
  const of = <T>(part: ReadonlyMap<PersonId, readonly T[]>): readonly T[] => part.get(person.id) ?? [];
  const rows = {
    registrations: of(parts.registrations),
    statuses: of(parts.statuses),
    periodsOfCare: of(parts.periodsOfCare),
    care: of(parts.care),
    steps: of(parts.steps),
    referrals: of(parts.referrals),
  };
  return {
    person,
    disability: disabilityOf(of(parts.disabilities)),
    primaryNeed: primaryNeedOf(of(parts.needs)),
    regimes: regimesFrom(person.id, rows, source.codes),
    events: eventsOf(rows.steps, source.codes.steps),
    care: careEpisodes(rows.care),
    allocations: of(parts.allocations),
    transferredOn: transferredOn(rows.referrals, source.codes.transferReasons),
    movedOutAndClosedOn: movedOutAndClosedOn(rows.referrals, of(parts.addresses)),
  };
}

export function mergedInto(id: PersonId, links: readonly MergeLink[]): { readonly mergedInto?: PersonId } {
  const survivor = survivorOf(id, links);
  return survivor === id ? {} : { mergedInto: survivor };
}

/** The survivor's particulars under the number that is gone; its history stands with the survivor. */
export function underItsOldNumber(id: PersonId, people: ReadonlyMap<PersonId, Person>, links: readonly MergeLink[]): Person | undefined {
  const survivor = people.get(survivorOf(id, links));
  return survivor === undefined ? undefined : { ...survivor, id, caseReference: id };
}
