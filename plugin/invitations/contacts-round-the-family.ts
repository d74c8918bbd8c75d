import type { CalendarDay } from '../core/calendar-day';
import type { Address, CaseSystem, Person, PersonId } from '../core/case-system';
import { namesToKeep } from '../core/kept-names';
import type { NetworkMember } from '../network/network-member';

/** Contact details of everybody round the children but this one person: a letter that holds one of them is not released. */
export type ContactsOfOthers = (recipient: Pick<NetworkMember, 'id' | 'personId'>) => readonly string[];

interface Asking {
  readonly caseSystem: CaseSystem;
  readonly today: CalendarDay;
}

/** What the records hold of the people round the children that must not come on a paper by mistake. It is looked for and never shown. */
export interface RoundTheFamily {
  readonly contactsOfOthers: ContactsOfOthers;
  /**
   * Names of children whose records are restricted, as far as they are children of the process, on the family's list or related to
   * one of its children (roles.md rule 2): in the words in which a text is searched for them. Nobody else's record is asked for.
   * @param about whom the paper is about, is for, or who was there: they may be named
   */
  namesKept(about: readonly (PersonId | undefined)[]): readonly string[];
}

/** As the case system and the family's list hold them, ex-directory numbers included. */
export async function contactsRoundTheFamily(
  childIds: readonly PersonId[],
  members: readonly NetworkMember[],
  { caseSystem, today }: Asking,
): Promise<RoundTheFamily> {
  const ids = await peopleRound(childIds, members, caseSystem);
  const persons = await caseSystem.personsOf(ids);
  const ofPersons = await contactsOf(ids, persons, caseSystem, today);
  return {
    contactsOfOthers: (recipient) => [
      ...[...ofPersons].flatMap(([id, contacts]) => (id === recipient.personId ? [] : contacts)),
      ...members.flatMap((member) => (member.id === recipient.id ? [] : chosenContacts(member))),
    ],
    namesKept: (about) => namesKeptFrom({ childIds, members, persons, about }),
  };
}

async function peopleRound(
  childIds: readonly PersonId[],
  members: readonly NetworkMember[],
  caseSystem: CaseSystem,
): Promise<readonly PersonId[]> {
  const related = [...(await caseSystem.relationshipsOfEach(childIds)).values()].flat();
  return [
    ...new Set([
      ...childIds,
      ...members.flatMap((member) => member.personId ?? []),
      ...related.flatMap(({ personId, otherPersonId }) => [personId, otherPersonId]),
    ]),
  ];
}

interface Naming {
  readonly childIds: readonly PersonId[];
  readonly members: readonly NetworkMember[];
  readonly persons: ReadonlyMap<PersonId, Person>;
  readonly about: readonly (PersonId | undefined)[];
}

function namesKeptFrom({ childIds, members, persons, about }: Naming): readonly string[] {
  const children = new Set([...childIds, ...members.flatMap(({ kind, personId }) => (kind === 'child' ? (personId ?? []) : []))]);
  // One who may be named is so under the number of a merged record too.
  const named = new Set(about.flatMap((id) => (id === undefined ? [] : [id, persons.get(id)?.id ?? id])));
  const isKept = (id: PersonId, person: Person): boolean =>
    person.restricted && (person.isChildRecord || children.has(id)) && !named.has(id) && !named.has(person.id);
  const all = [...persons];
  const kept = all.filter(([id, person]) => isKept(id, person)).map(([, person]) => person);
  const hidden = new Set(kept.map(({ id }) => id));
  return namesToKeep(kept, [
    ...all.flatMap(([, person]) => (hidden.has(person.id) ? [] : [person])),
    ...members
      .filter(({ personId }) => personId === undefined)
      .map(({ name }) => ({ firstName: name.split(' ')[0] ?? '', fullName: name })),
  ]);
}

const isCurrent = ({ to }: Address, today: CalendarDay): boolean => to === undefined || to > today;

async function contactsOf(
  ids: readonly PersonId[],
  persons: ReadonlyMap<PersonId, Person>,
  caseSystem: CaseSystem,
  today: CalendarDay,
): Promise<ReadonlyMap<PersonId, readonly string[]>> {
  const addresses = await caseSystem.addressesOfEach(ids);
  const telephones = await caseSystem.telephonesOfEach(ids);
  const contacts = new Map<PersonId, readonly string[]>();
  for (const id of ids) {
    const email = persons.get(id)?.email;
    const current = (addresses.get(id) ?? []).filter((address) => isCurrent(address, today));
    contacts.set(id, [
      ...current.map(({ text, postcode }) => [text, postcode ?? ''].join(', ')),
      ...(telephones.get(id) ?? []).map(({ number }) => number),
      ...(email === undefined ? [] : [email]),
    ]);
  }
  return contacts;
}

/** A professional's address is that of an office, which may well be where the meeting is. */
const AT_WORK: readonly NetworkMember['kind'][] = ['professional', 'worker', 'coordinator', 'advocate', 'interpreter'];

function chosenContacts({ contact, kind }: NetworkMember): readonly string[] {
  const lines = AT_WORK.includes(kind) ? [] : (contact?.addressLines ?? []);
  return [...(lines.length > 0 ? [lines.join(', ')] : []), ...(contact?.email === undefined ? [] : [contact.email])];
}
