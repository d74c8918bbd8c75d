import { ageOn, type CalendarDay } from '../core/calendar-day';
import type { ParentalResponsibility, Person, PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { responsiblePeople, strongest, type TieToChild } from '../episodes/responsible-people';

const ADULT = 18;

/** C9: from eighteen nobody holds parental responsibility for a person, and they consent for themselves. */
const consentsForThemselves = ({ dateOfBirth }: Pick<Person, 'dateOfBirth'>, today: CalendarDay): boolean =>
  dateOfBirth !== undefined && ageOn(dateOfBirth, today) >= ADULT;

/** Somebody whose consent can be recorded, with what the case record says of them today. */
export interface ConsentGiver {
  readonly person: Person;
  /** To the children who do not consent for themselves. */
  readonly ties: readonly TieToChild[];
  readonly ownBehalf: boolean;
}

export async function consentGivers(view: EpisodeInView, asked: Asked): Promise<readonly ConsentGiver[]> {
  const grown = view.children.filter((child) => consentsForThemselves(child.person, asked.today));
  const parents: ConsentGiver[] = (await responsiblePeople(view, asked)).map(({ person, ties }) => ({
    person,
    ties: ties.filter((tie) => !grown.some((child) => child.personId === tie.childId)),
    ownBehalf: false,
  }));
  const themselves: ConsentGiver[] = grown.map(({ person }) => ({ person, ties: [], ownBehalf: true }));
  return [...parents.filter((giver) => giver.ties.length > 0), ...themselves];
}

/** Over all the children: "yes" for one of them is enough for a meeting (S2-31). */
export const responsibilityOf = ({ ties }: ConsentGiver): ParentalResponsibility =>
  strongest(...ties.map((tie) => tie.parentalResponsibility));

export const responsibleForIds = ({ ties }: ConsentGiver): readonly PersonId[] =>
  ties.filter((tie) => tie.parentalResponsibility === 'yes').map((tie) => tie.childId);
