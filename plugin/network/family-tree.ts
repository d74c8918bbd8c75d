import type { CalendarDay } from '../core/calendar-day';
import type { ParentalResponsibility, Relationship, Sex } from '../core/case-system';
import { kinshipOf, type Kinship, type KinRole } from '../episodes/kinship';

/** Someone to be drawn. Everyone handed in is drawn exactly once: leave out beforehand whom the reader may not see. */
export interface TreePerson {
  /** The case record's person id, or the network member's where they are not in the case system. */
  readonly id: string;
  readonly name: string;
  /** Used where a sentence names them a second time; otherwise the first word of the name. */
  readonly firstName?: string;
  readonly sex: Sex;
  readonly dateOfBirth?: CalendarDay;
  /** An unborn child's expected date: drawn as a triangle. */
  readonly expectedBirth?: CalendarDay;
  readonly dateOfDeath?: CalendarDay;
  /** A child that the episode is for. */
  readonly index: boolean;
  /** Who shares a home. The label is for the page ("Amara's home"): never an address. */
  readonly household?: Household;
  /** What they are to the family, for people whom no relationship of the record connects: "neighbour". */
  readonly connection?: string;
  readonly attendance?: 'invited' | 'came' | 'did not come';
}

export interface Household {
  readonly key: string;
  readonly label: string;
}

export interface ParentLink {
  readonly parentId: string;
  readonly childId: string;
  readonly adoptive: boolean;
  /** The record's word: "Mother". */
  readonly word: string;
  readonly parentalResponsibility: ParentalResponsibility;
  /** Day on which the record ended the relationship, where it did and the day has come. */
  readonly endedOn?: CalendarDay;
}

export interface Couple {
  readonly aId: string;
  readonly bId: string;
  readonly married: boolean;
  readonly former: boolean;
}

/** Any other relationship: told from the person above, or beside. */
export interface Tie {
  readonly fromId: string;
  readonly toId: string;
  readonly role: KinRole;
  readonly word: string;
  readonly inverseWord: string;
  readonly parentalResponsibility: ParentalResponsibility;
  readonly endedOn?: CalendarDay;
}

/** Facts of a family: what the drawing draws and the list says. */
export interface FamilyTree {
  readonly today: CalendarDay;
  /** Each person once, in the order handed in. */
  readonly people: readonly TreePerson[];
  readonly parentLinks: readonly ParentLink[];
  readonly couples: readonly Couple[];
  readonly ties: readonly Tie[];
  /** Who cares for whom informally (S2-51). */
  readonly informalCare: readonly { readonly carerId: string; readonly forId: string }[];
}

/**
 * The facts of a family from what the record holds (S2-51). Relationships with someone who was not handed in,
 * or with oneself, are left out; a pair that is recorded several times counts once.
 */
export function familyTree(input: {
  readonly people: readonly TreePerson[];
  readonly relationships: readonly Relationship[];
  readonly today: CalendarDay;
}): FamilyTree {
  const people = [...new Map(input.people.toReversed().map((person) => [person.id, person])).values()].toReversed();
  const known = new Set(people.map((person) => person.id));
  const kinships = input.relationships
    .filter(({ personId, otherPersonId }) => personId !== otherPersonId && known.has(personId) && known.has(otherPersonId))
    .map(kinshipOf);
  return {
    today: input.today,
    people,
    parentLinks: parentLinksIn(kinships, input.today),
    couples: couplesIn(kinships, input.today),
    ties: tiesIn(kinships, input.today),
    informalCare: informalCareIn(input.relationships, known, input.today),
  };
}

const PARENT_ROLES: readonly KinRole[] = ['parent', 'adoptive-parent'];
const COUPLE_ROLES: readonly KinRole[] = ['spouse', 'partner', 'former-partner'];

const endOf = ({ relationship }: Kinship, today: CalendarDay): CalendarDay | undefined =>
  relationship.to !== undefined && relationship.to <= today ? relationship.to : undefined;

/** The same thing recorded more than once: a row that still holds counts before one that ended. */
function once(kinships: readonly Kinship[], keyOf: (kinship: Kinship) => string, today: CalendarDay): readonly (readonly Kinship[])[] {
  const groups = new Map<string, Kinship[]>();
  for (const kinship of kinships) groups.set(keyOf(kinship), [...(groups.get(keyOf(kinship)) ?? []), kinship]);
  return [...groups.values()].map((group) => {
    const current = group.filter((kinship) => endOf(kinship, today) === undefined);
    return current.length > 0 ? current : group.slice(-1);
  });
}

/** A blank flag is "not recorded"; it never outweighs one that says something, on whichever row that stands. */
function responsibilityIn(group: readonly Kinship[], today: CalendarDay): ParentalResponsibility {
  const said = group
    .filter((kinship) => endOf(kinship, today) === undefined)
    .map(({ relationship }) => relationship.parentalResponsibility);
  return (['yes', 'no'] as const).find((answer) => said.includes(answer)) ?? 'not recorded';
}

const pairKey = ({ fromId, toId }: Kinship): string => JSON.stringify([fromId, toId].toSorted());

function parentLinksIn(kinships: readonly Kinship[], today: CalendarDay): readonly ParentLink[] {
  const parental = kinships.filter((kinship) => PARENT_ROLES.includes(kinship.role));
  return once(parental, ({ fromId, toId }) => JSON.stringify([fromId, toId]), today).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const endedOn = endOf(first, today);
    return [
      {
        parentId: first.fromId,
        childId: first.toId,
        adoptive: group.some((kinship) => kinship.role === 'adoptive-parent'),
        word: first.word,
        parentalResponsibility: responsibilityIn(group, today),
        ...(endedOn && { endedOn }),
      },
    ];
  });
}

/** "Ex Husband" was married: the line stays whole, and is cut. */
const wereMarried = ({ role, word, inverseWord }: Kinship): boolean =>
  role === 'spouse' || /\b(husband|wife|spouse|civil partner)/i.test(`${word} ${inverseWord}`);

function couplesIn(kinships: readonly Kinship[], today: CalendarDay): readonly Couple[] {
  const coupled = kinships.filter((kinship) => COUPLE_ROLES.includes(kinship.role));
  return once(coupled, pairKey, today).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const together = group.some((kinship) => kinship.role !== 'former-partner' && endOf(kinship, today) === undefined);
    return [{ aId: first.fromId, bId: first.toId, married: group.some(wereMarried), former: !together }];
  });
}

function tiesIn(kinships: readonly Kinship[], today: CalendarDay): readonly Tie[] {
  const others = kinships.filter((kinship) => !PARENT_ROLES.includes(kinship.role) && !COUPLE_ROLES.includes(kinship.role));
  return once(others, (kinship) => `${kinship.role} ${pairKey(kinship)}`, today).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { fromId, toId, role, word, inverseWord } = first;
    const endedOn = endOf(first, today);
    return [{ fromId, toId, role, word, inverseWord, parentalResponsibility: responsibilityIn(group, today), ...(endedOn && { endedOn }) }];
  });
}

function informalCareIn(
  relationships: readonly Relationship[],
  known: ReadonlySet<string>,
  today: CalendarDay,
): FamilyTree['informalCare'] {
  const rows = relationships
    .filter((relationship) => relationship.informalCarer && (relationship.to === undefined || relationship.to > today))
    .map((relationship) => {
      // The flag stands on a pair; the carer is the one above, whichever way round it was recorded.
      const { fromId, toId, role } = kinshipOf(relationship);
      return role === 'other' ? { carerId: relationship.personId, forId: relationship.otherPersonId } : { carerId: fromId, forId: toId };
    })
    .filter(({ carerId, forId }) => carerId !== forId && known.has(carerId) && known.has(forId));
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
