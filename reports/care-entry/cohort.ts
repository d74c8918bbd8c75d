import { addMonths, type CalendarDay } from '../../plugin/core/calendar-day';
import type { Run } from '../counting/count';
import { isAdultOn, isUnbornOn, type KnownChild, type KnownEpisode, type KnownFamily } from '../facts/known-family';

/** K1: children whose first meeting was held. K2: children for whom a letter before proceedings was sent. */
export type CohortId = 'K1' | 'K2';

/** An event that can start a child's follow-up. */
export interface CohortEvent {
  readonly child: KnownChild;
  readonly on: CalendarDay;
  /** K1: of the meeting. */
  readonly meetingType?: string;
}

/** The events of a family's children that start a follow-up, whatever the period. */
export function* cohortEvents(cohort: CohortId, family: KnownFamily, { settings }: Run): Iterable<CohortEvent> {
  for (const child of family.children) {
    const events = cohort === 'K1' ? firstMeetingsOf(child, family.episodes) : lettersOf(child);
    const inOrder = events.toSorted((a, b) => (a.on < b.on ? -1 : 1));
    for (const event of inOrder) {
      if (startsAfresh(event, inOrder, settings.washoutMonths) && isEligible(event)) yield event;
    }
  }
}

/** O-4, O-5: in each episode, the first held meeting, of any type, that is about the child. */
const firstMeetingsOf = (child: KnownChild, episodes: readonly KnownEpisode[]): readonly CohortEvent[] =>
  episodes.flatMap(({ held }) => {
    const first = held.find(({ subjects }) => subjects.includes(child.id));
    return first === undefined ? [] : [{ child, on: first.on, meetingType: first.type }];
  });

const lettersOf = (child: KnownChild): readonly CohortEvent[] =>
  child.spells.flatMap(({ letterOn }) => (letterOn === undefined ? [] : [{ child, on: letterOn }]));

/** O-7: no earlier event of the cohort, in or out of the period and whatever became of it, in the months before. */
const startsAfresh = ({ on }: CohortEvent, events: readonly CohortEvent[], washoutMonths: number): boolean =>
  !events.some((earlier) => earlier.on < on && on <= addMonths(earlier.on, washoutMonths));

/** Over-18s are in no cohort (O-10); a child recorded as stillborn leaves it (O-9). */
function isEligible({ child, on }: CohortEvent): boolean {
  const stillborn = child.birth === undefined && child.history.person.dateOfDeath !== undefined;
  return !isAdultOn(child, on) && !(stillborn && isUnbornOn(child, on));
}
