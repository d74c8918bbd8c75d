import type { Allocation, CaseHistory, Person, PersonId, PreProceedingsRecord } from '../../../plugin/core/case-system';
import { byPerson, type LeftOutRow } from '../case-source';
import { careEpisodes } from './care-chain';
import type { OwnPreProceedings } from './pre-proceedings';
import type { CaseCodes } from './case-codes';
import { disabilityOf, primaryNeedOf, type DisabilityRow, type NeedRow } from './characteristics';
import type { PersonAddress } from './contact-details';
import type { RegimeTables } from './person-readings';
import { eventsOf } from './person-steps';
import { movedOutAndClosedOn, transferredOn } from './referrals';
import { regimesFrom } from './regimes';
import { survivorOf, type MergeLink } from './same-person';

/** Services go on to 25 for some (S3-08): until then a record counts as a child's whatever its flag, which nobody switches at 18 on a given day. */
export const YOUNGEST_ADULT = 26;

type Of<T> = ReadonlyMap<PersonId, readonly T[]>;

/** What is known of the children of one page, by child. */
export interface HistoryParts extends RegimeTables {
  readonly allocations: Of<Allocation>;
  readonly addresses: Of<PersonAddress>;
  readonly disabilities: Of<DisabilityRow>;
  readonly needs: Of<NeedRow>;
  /** Left out where the source does not tell of the meetings and decisions of pre-proceedings. */
  readonly preProceedings?: Of<OwnPreProceedings>;
}

interface Leaving {
  readonly codes: CaseCodes;
  readonly leaveOut: (row: LeftOutRow) => void;
}

/** What a page of histories is made of, from whatever source. */
export interface HistoryReader<Source extends Leaving> {
  mergeLinks(source: Source, ids: readonly PersonId[]): Promise<readonly MergeLink[]>;
  people(source: Source, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>;
  parts(source: Source, ids: readonly PersonId[]): Promise<HistoryParts>;
}

/** The histories of these children, in this order; an id without a record has none. */
export async function* childHistories<Source extends Leaving>(
  source: Source,
  reader: HistoryReader<Source>,
  ids: readonly PersonId[],
): AsyncIterable<CaseHistory> {
  if (ids.length === 0) return;
  const leftOut: LeftOutRow[] = [];
  const leaveOut = (row: LeftOutRow): void => {
    leftOut.push(row);
    source.leaveOut(row);
  };
  const page = { ...source, leaveOut };
  const parts = await reader.parts(page, ids);
  const links = await reader.mergeLinks(page, ids);
  const people = await reader.people(page, [...new Set([...ids, ...ids.map((id) => survivorOf(id, links))])]);
  const leftOutOf = byPerson(leftOut);
  for (const id of ids) {
    const person = people.get(id) ?? underItsOldNumber(id, people, links);
    if (person !== undefined) yield { ...historyOf(person, parts, source), ...mergedInto(id, links), leftOut: leftOutOf.get(id) ?? [] };
  }
}

function historyOf(person: Person, parts: HistoryParts, source: { readonly codes: CaseCodes }): CaseHistory {
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
    ...(parts.preProceedings === undefined ? {} : { preProceedings: of(parts.preProceedings).map(withoutWhose) }),
    allocations: of(parts.allocations),
    transferredOn: transferredOn(rows.referrals, source.codes.transferReasons),
    movedOutAndClosedOn: movedOutAndClosedOn(rows.referrals, of(parts.addresses)),
  };
}

const withoutWhose = ({
  startedOn,
  initialMeetingOn,
  reviewMeetings,
  decidedOn,
  issueLetterOn,
}: OwnPreProceedings): PreProceedingsRecord => ({
  startedOn,
  initialMeetingOn,
  reviewMeetings,
  decidedOn,
  issueLetterOn,
});

function mergedInto(id: PersonId, links: readonly MergeLink[]): { readonly mergedInto?: PersonId } {
  const survivor = survivorOf(id, links);
  return survivor === id ? {} : { mergedInto: survivor };
}

/** The survivor's particulars under the number that is gone; its history stands with the survivor. */
function underItsOldNumber(id: PersonId, people: ReadonlyMap<PersonId, Person>, links: readonly MergeLink[]): Person | undefined {
  const survivor = people.get(survivorOf(id, links));
  return survivor === undefined ? undefined : { ...survivor, id, caseReference: id };
}
