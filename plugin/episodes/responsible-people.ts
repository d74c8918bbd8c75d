import { ageOn, type CalendarDay } from '../core/calendar-day';
import type { ParentalResponsibility, Person, PersonId, Relationship } from '../core/case-system';
import type { Asked } from '../core/ground';
import { kinshipOf } from './kinship';
import type { ChildInView, EpisodeInView } from './episode-in-view';
import { listedAmong } from './person-access';
import { isParent } from './siblings';

/** What a person is to one child of the episode, as the case record has it today. */
export interface TieToChild {
  readonly childId: PersonId;
  readonly childFirstName: string;
  /** The record's own word: "Mother". */
  readonly is: string;
  readonly isParent: boolean;
  readonly parentalResponsibility: ParentalResponsibility;
}

/** A parent, or somebody recorded as holding parental responsibility, of at least one child of the episode. */
export interface ResponsiblePerson {
  readonly person: Person;
  readonly ties: readonly TieToChild[];
}

/** The parents and the holders of parental responsibility, from the relationships of the case record and from nowhere else. */
export async function responsiblePeople(view: Pick<EpisodeInView, 'children'>, asked: Asked): Promise<readonly ResponsiblePerson[]> {
  const ties = new Map<PersonId, TieToChild[]>();
  const relationships = await asked.caseSystem.relationshipsOfEach(view.children.map((child) => child.person.id));
  for (const child of view.children) {
    for (const [personId, tie] of tiesTo(child, relationships.get(child.person.id) ?? [], asked.today))
      ties.set(personId, [...(ties.get(personId) ?? []), tie]);
  }
  const people = await listedAmong(await asked.caseSystem.people([...ties.keys()]), asked);
  return people
    .filter((person) => person.dateOfDeath === undefined)
    .map((person) => ({ person, ties: (ties.get(person.id) ?? []).filter((tie) => couldAnswerFor(person, tie, asked.today)) }))
    .filter((responsible) => responsible.ties.length > 0);
}

/** A pair that is recorded more than once counts once: a parent if any row says so, responsible if any row says so. */
function tiesTo(child: ChildInView, relationships: readonly Relationship[], today: CalendarDay): ReadonlyMap<PersonId, TieToChild> {
  const ties = new Map<PersonId, TieToChild>();
  for (const relationship of relationships.filter(({ to }) => to === undefined || to > today)) {
    const kinship = kinshipOf(relationship);
    const [personId, is] = kinship.toId === child.person.id ? [kinship.fromId, kinship.word] : [kinship.toId, kinship.inverseWord];
    const parent = isParent(kinship) && kinship.toId === child.person.id;
    const known = ties.get(personId);
    ties.set(personId, {
      childId: child.personId,
      childFirstName: child.person.firstName,
      is: known === undefined || parent ? is : known.is,
      isParent: parent || known?.isParent === true,
      parentalResponsibility: strongest(relationship.parentalResponsibility, known?.parentalResponsibility),
    });
  }
  return ties;
}

/** Of several records "yes" counts, then "no"; a blank flag is never "no". */
export function strongest(...states: readonly (ParentalResponsibility | undefined)[]): ParentalResponsibility {
  return (['yes', 'no'] as const).find((state) => states.includes(state)) ?? 'not recorded';
}

const ADULT = 18;

/** Parents of any age; others only where the record gives them the responsibility and they are no child themselves. */
function couldAnswerFor({ dateOfBirth }: Person, tie: TieToChild, today: CalendarDay): boolean {
  if (tie.isParent) return true;
  return tie.parentalResponsibility === 'yes' && (dateOfBirth === undefined || ageOn(dateOfBirth, today) >= ADULT);
}
