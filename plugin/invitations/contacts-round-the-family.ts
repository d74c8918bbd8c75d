import type { CalendarDay } from '../core/calendar-day';
import type { Address, CaseSystem, PersonId } from '../core/case-system';
import type { NetworkMember } from '../network/network-member';

/** Contact details of everybody round the children but this one person: a letter that holds one of them is not released. */
export type ContactsOfOthers = (recipient: Pick<NetworkMember, 'id' | 'personId'>) => readonly string[];

interface Asking {
  readonly caseSystem: CaseSystem;
  readonly today: CalendarDay;
}

/** As the case system and the family's list hold them, ex-directory numbers included. They are looked for and never shown. */
export async function contactsRoundTheFamily(
  childIds: readonly PersonId[],
  members: readonly NetworkMember[],
  { caseSystem, today }: Asking,
): Promise<ContactsOfOthers> {
  const ofPersons = new Map<PersonId, readonly string[]>();
  for (const id of await peopleRound(childIds, members, caseSystem)) ofPersons.set(id, await contactsOf(id, caseSystem, today));
  return (recipient) => [
    ...[...ofPersons].flatMap(([id, contacts]) => (id === recipient.personId ? [] : contacts)),
    ...members.flatMap((member) => (member.id === recipient.id ? [] : chosenContacts(member))),
  ];
}

async function peopleRound(
  childIds: readonly PersonId[],
  members: readonly NetworkMember[],
  caseSystem: CaseSystem,
): Promise<ReadonlySet<PersonId>> {
  const ids = new Set([...childIds, ...members.flatMap((member) => member.personId ?? [])]);
  for (const childId of childIds) {
    for (const { personId, otherPersonId } of await caseSystem.relationshipsOf(childId)) ids.add(personId).add(otherPersonId);
  }
  return ids;
}

const isCurrent = ({ to }: Address, today: CalendarDay): boolean => to === undefined || to > today;

async function contactsOf(id: PersonId, caseSystem: CaseSystem, today: CalendarDay): Promise<readonly string[]> {
  const person = await caseSystem.person(id);
  const addresses = (await caseSystem.addressesOf(id)).filter((address) => isCurrent(address, today));
  const telephones = await caseSystem.telephonesOf(id);
  return [
    ...addresses.map(({ text, postcode }) => [text, postcode ?? ''].join(', ')),
    ...telephones.map(({ number }) => number),
    ...(person?.email === undefined ? [] : [person.email]),
  ];
}

/** A professional's address is that of an office, which may well be where the meeting is. */
const AT_WORK: readonly NetworkMember['kind'][] = ['professional', 'worker', 'coordinator', 'advocate', 'interpreter'];

function chosenContacts({ contact, kind }: NetworkMember): readonly string[] {
  const lines = AT_WORK.includes(kind) ? [] : (contact?.addressLines ?? []);
  return [...(lines.length > 0 ? [lines.join(', ')] : []), ...(contact?.email === undefined ? [] : [contact.email])];
}
