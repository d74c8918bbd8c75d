import type { CalendarDay } from '../core/calendar-day';
import type { ParentalResponsibility, Person, PersonId, Relationship } from '../core/case-system';
import { inverseOf, kinshipOf, type KinRole } from '../episodes/kinship';

/** Someone whom the record connects to the children, by one step or by two. */
export interface Kin {
  readonly person: Person;
  readonly relationship: string;
  readonly viaId?: PersonId;
  readonly paternal?: boolean;
  /** What the record says of each child to whom they are connected directly. */
  readonly responsibility: ReadonlyMap<PersonId, ParentalResponsibility>;
}

/** Nearest first: how a list of people to invite is read. */
const NEAREST: readonly KinRole[] = [
  'parent',
  'adoptive-parent',
  'step-parent',
  'carer',
  'sibling',
  'half-sibling',
  'step-sibling',
  'grandparent',
  'great-grandparent',
  'aunt-or-uncle',
  'great-aunt-or-uncle',
  'cousin',
];
/** What an end date can undo: a mother is not a "former mother". */
const CAN_END: readonly KinRole[] = ['step-parent', 'step-child', 'step-sibling', 'carer', 'cared-for', 'spouse', 'partner', 'other'];
/** Relatives of a parent who are of that parent's side. */
const OF_ONE_SIDE: readonly KinRole[] = [
  'parent',
  'grandparent',
  'sibling',
  'half-sibling',
  'aunt-or-uncle',
  'great-aunt-or-uncle',
  'cousin',
];
const PARENTS: readonly KinRole[] = ['parent', 'adoptive-parent'];

/** What one person is to another, told from that person whichever way it was recorded. */
interface Link {
  readonly fromId: PersonId;
  readonly toId: PersonId;
  readonly role: KinRole;
  readonly words: string;
  readonly ended: boolean;
  readonly responsibility: ParentalResponsibility;
}

/** The children themselves, then everyone connected to one of them, then everyone connected to those. Each once. */
export function kinOf(
  children: readonly Person[],
  people: readonly Person[],
  relationships: readonly Relationship[],
  today: CalendarDay,
): readonly Kin[] {
  const known = new Map(people.map((person) => [person.id, person]));
  const links = linksAmong(known, relationships, today);
  const isChild = (id: PersonId): boolean => children.some((child) => child.id === id);
  const own: readonly Kin[] = children
    .filter(({ id }) => known.has(id))
    .map((person) => ({ person, relationship: 'child', responsibility: new Map() }));
  const direct = people
    .filter(({ id }) => !isChild(id))
    .flatMap(
      (person) =>
        directKin(
          person,
          links.filter((link) => link.fromId === person.id && isChild(link.toId)),
        ) ?? [],
    )
    .toSorted((one, other) => nearness(one.role) - nearness(other.role));
  const further = people
    .filter(({ id }) => !isChild(id) && !direct.some((kin) => kin.person.id === id))
    .flatMap((person) => furtherKin(person, links, direct) ?? []);
  return [...own, ...direct, ...further].map((kin) => ({ ...kin, ...sideOf(kin.person, direct, links) }));
}

const nearness = (role: KinRole): number => (NEAREST.includes(role) ? NEAREST.indexOf(role) : NEAREST.length);

/** Both readings of every relationship among known people; what holds before what has ended. */
function linksAmong(known: ReadonlyMap<PersonId, Person>, relationships: readonly Relationship[], today: CalendarDay): readonly Link[] {
  return relationships
    .filter(({ personId, otherPersonId }) => personId !== otherPersonId && known.has(personId) && known.has(otherPersonId))
    .flatMap((relationship) => {
      const { fromId, toId, role, word, inverseWord } = kinshipOf(relationship);
      const ended = relationship.to !== undefined && relationship.to <= today;
      const responsibility = ended ? 'not recorded' : relationship.parentalResponsibility;
      return [
        { fromId, toId, role, words: word, ended, responsibility },
        { fromId: toId, toId: fromId, role: inverseOf(role), words: inverseWord, ended, responsibility: 'not recorded' as const },
      ];
    })
    .toSorted((one, other) => Number(one.ended) - Number(other.ended));
}

const wordOf = ({ role, words, ended }: Link): string => {
  const word = words.toLowerCase();
  return ended && CAN_END.includes(role) && !/^(ex|former)\b/u.test(word) ? `former ${word}` : word;
};

function directKin(person: Person, links: readonly Link[]): (Kin & { readonly role: KinRole }) | undefined {
  const nearest = links.toSorted((one, other) => Number(one.ended) - Number(other.ended) || nearness(one.role) - nearness(other.role))[0];
  if (nearest === undefined) return undefined;
  const responsibility = new Map<PersonId, ParentalResponsibility>();
  for (const { toId, responsibility: said } of links) {
    const before = responsibility.get(toId) ?? 'not recorded';
    if (before === 'not recorded' || said === 'yes') responsibility.set(toId, said);
  }
  return { person, relationship: wordOf(nearest), role: nearest.role, responsibility };
}

/** "Amara's brother": through the nearest relative who is connected to a child. */
function furtherKin(person: Person, links: readonly Link[], direct: readonly Kin[]): Kin | undefined {
  for (const via of direct) {
    const link = links.find((one) => one.fromId === person.id && one.toId === via.person.id);
    if (link !== undefined) {
      return { person, relationship: `${via.person.firstName}'s ${wordOf(link)}`, viaId: via.person.id, responsibility: new Map() };
    }
  }
  return undefined;
}

/** The father and his own relatives are paternal, the mother and hers are not; a partner is of neither side. */
function sideOf(
  person: Person,
  direct: readonly (Kin & { readonly role: KinRole })[],
  links: readonly Link[],
): { readonly paternal?: boolean } {
  const parents = direct.filter((kin) => PARENTS.includes(kin.role)).map((kin) => kin.person);
  const own = parents.find((parent) => parent.id === person.id);
  if (own !== undefined) return own.sex === 'unknown' ? {} : { paternal: own.sex === 'male' };
  const sides = new Set(
    links
      .filter((link) => link.fromId === person.id && OF_ONE_SIDE.includes(link.role))
      .flatMap((link) => parents.filter((parent) => parent.id === link.toId).map((parent) => parent.sex)),
  );
  if (sides.size !== 1 || sides.has('unknown')) return {};
  return { paternal: sides.has('male') };
}
