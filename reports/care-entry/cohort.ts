import { addMonths, type CalendarDay } from '../../plugin/core/calendar-day';
import type { Run } from '../counting/count';
import { isLookedAfter } from '../facts/care-periods';
import type { MeetingFact } from '../facts/facts';
import { isAdultOn, isUnbornOn, type KnownChild, type KnownEpisode, type KnownFamily } from '../facts/known-family';

/**
 * K1: children whose first meeting was held. K2: children for whom a letter before proceedings was sent.
 * K3: children about whom a meeting was held while they were looked after.
 */
export type CohortId = 'K1' | 'K2' | 'K3';

/** An event that can start a child's follow-up. */
export interface CohortEvent {
  readonly child: KnownChild;
  readonly on: CalendarDay;
  /** K1 and K3: the process, and the meeting. */
  readonly episode?: string;
  readonly meeting?: MeetingFact;
  /** K2: which of the child's spells in pre-proceedings the letter opened or belongs to. */
  readonly spell?: number;
}

/** The events of a family's children that start a follow-up, whatever the period. */
export function* cohortEvents(cohort: CohortId, family: KnownFamily, { settings }: Run): Iterable<CohortEvent> {
  for (const child of family.children) {
    const events = EVENTS[cohort](child, family.episodes);
    const inOrder = events.toSorted((a, b) => (a.on < b.on ? -1 : 1));
    for (const event of inOrder) {
      if (startsAfresh(event, inOrder, settings.washoutMonths) && isEligible(event)) yield event;
    }
  }
}

/** O-4, O-5: in each episode, the first held meeting, of any type, that is about the child. */
const firstMeetingsOf = (child: KnownChild, episodes: readonly KnownEpisode[]): readonly CohortEvent[] =>
  episodes.flatMap(({ id, held }) => {
    const first = held.find(({ subjects }) => subjects.includes(child.id));
    return first === undefined ? [] : [{ child, on: first.on, episode: id, meeting: first }];
  });

/** O-6: in each episode, the first held meeting about the child at which the child is looked after that day. */
const meetingsInCare = (child: KnownChild, episodes: readonly KnownEpisode[]): readonly CohortEvent[] =>
  episodes.flatMap(({ id, held }) => {
    const first = held.find(({ subjects, on }) => subjects.includes(child.id) && isLookedAfter(child.care, on));
    return first === undefined ? [] : [{ child, on: first.on, episode: id, meeting: first }];
  });

const lettersOf = (child: KnownChild): readonly CohortEvent[] =>
  child.spells.flatMap(({ letterOn }, spell) => (letterOn === undefined ? [] : [{ child, on: letterOn, spell }]));

const EVENTS: Readonly<Record<CohortId, (child: KnownChild, episodes: readonly KnownEpisode[]) => readonly CohortEvent[]>> = {
  K1: firstMeetingsOf,
  K2: lettersOf,
  K3: meetingsInCare,
};

/** O-7: no earlier event of the cohort, in or out of the period and whatever became of it, in the months before. */
const startsAfresh = ({ on }: CohortEvent, events: readonly CohortEvent[], washoutMonths: number): boolean =>
  !events.some((earlier) => earlier.on < on && on <= addMonths(earlier.on, washoutMonths));

/** Over-18s are in no cohort (O-10); a child recorded as stillborn leaves it (O-9). */
function isEligible({ child, on }: CohortEvent): boolean {
  const stillborn = child.birth === undefined && child.history.person.dateOfDeath !== undefined;
  return !isAdultOn(child, on) && !(stillborn && isUnbornOn(child, on));
}
