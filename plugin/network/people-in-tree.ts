import { currentAddress, type Person } from '../core/case-system';
import type { Asked } from '../core/ground';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { familyTree, type FamilyTree, type Household, type TreePerson } from './family-tree';
import type { NetworkMember } from './network-member';
import type { Turnout } from './network-size';
import { relativesOnRecord, seenAmong } from './relatives-on-record';

/** The children, the people whom their records name, and those whom the family names. Whom the actor may not see is left out. */
export async function treeOf(
  view: EpisodeInView,
  members: readonly NetworkMember[],
  turnout: readonly Turnout[],
  asked: Asked,
): Promise<FamilyTree> {
  const children = view.children.map((child) => child.person);
  const { people: relatives, relationships } = await relativesOnRecord(view, asked);
  const onRecord = [...children, ...relatives];
  const homes = await householdsOf(onRecord, asked);
  const isChildOfEpisode = (person: Person): boolean => children.includes(person);
  const attended = (of: (member: NetworkMember) => boolean): TreePerson['attendance'] =>
    attendanceIn(
      members.filter(of).map((member) => member.id),
      turnout,
    );
  const named = members.filter((member) => !onRecord.some((person) => person.id === member.personId));
  return familyTree({
    people: [
      ...onRecord.map((person) => ({
        ...treePerson(person, isChildOfEpisode(person), homes.get(person.id)),
        attendance: attended((member) => member.personId === person.id),
      })),
      ...(await namedPeople(named, asked)).map((person) => ({
        ...person,
        attendance: attended((member) => member.id === person.id),
      })),
    ],
    relationships,
    today: asked.today,
  });
}

/** Who was invited and who came; somebody who came uninvited came. */
function attendanceIn(memberIds: readonly string[], turnout: readonly Turnout[]): TreePerson['attendance'] {
  const own = turnout.filter((each) => memberIds.includes(each.memberId));
  if (own.some(({ came }) => came === true)) return 'came';
  if (!own.some(({ invited }) => invited)) return undefined;
  return own.some(({ came }) => came === false) ? 'did not come' : 'invited';
}

const treePerson = (person: Person, index: boolean, household: Household | undefined): TreePerson => ({
  id: person.id,
  name: person.fullName,
  firstName: person.firstName,
  sex: person.sex,
  dateOfBirth: person.dateOfBirth,
  expectedBirth: person.expectedBirth,
  dateOfDeath: person.dateOfDeath,
  index,
  household,
});

/** Somebody whom no child's record names: what they are to the family is the family's own word. */
async function namedPeople(members: readonly NetworkMember[], asked: Asked): Promise<readonly TreePerson[]> {
  const persons = await asked.caseSystem.personsOf(members.flatMap((member) => member.personId ?? []));
  const seen = new Set(await seenAmong([...persons.values()], asked));
  return members.map((member) => {
    const person = member.personId === undefined ? undefined : persons.get(member.personId);
    const sex = person !== undefined && seen.has(person) ? person.sex : 'unknown';
    return { id: member.id, name: member.name, sex, index: false, connection: member.relationship };
  });
}

/** Who lives at one place today, under somebody's name: an address is on no tree. */
async function householdsOf(people: readonly Person[], { caseSystem, today }: Asked): Promise<ReadonlyMap<string, Household>> {
  const addresses = await caseSystem.addressesOfEach(people.map((person) => person.id));
  const byPlace = new Map<string, Person[]>();
  for (const person of people) {
    const place = currentAddress(addresses.get(person.id) ?? [], today)?.addressId;
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), person]);
  }
  const homes = new Map<string, Household>();
  for (const [key, living] of byPlace) {
    const head = living.find((person) => !person.isChildRecord) ?? living[0];
    if (living.length < 2 || head === undefined) continue;
    for (const person of living) homes.set(person.id, { key, label: `${head.firstName}’s home` });
  }
  return homes;
}
