import type { MeetingFact, PlanFact } from '../facts/facts';
import type { KnownEpisode } from '../facts/known-family';

/** The plan that was made at a meeting, or at a later part of it; the latest where there are several (U-31). */
export const planOf = (episode: KnownEpisode, meeting: MeetingFact): PlanFact | undefined =>
  episode.plans
    .filter((plan) => plan.meeting !== undefined && wholeOf(episode, plan.meeting) === meeting.id)
    .toSorted((a, b) => (a.agreedOn < b.agreedOn ? -1 : 1))
    .at(-1);

/** The meeting, its parts taken together, at which a plan was made. */
export const meetingOf = (episode: KnownEpisode, { meeting }: PlanFact): MeetingFact | undefined =>
  meeting === undefined ? undefined : episode.held.find(({ id }) => id === wholeOf(episode, meeting));

const wholeOf = ({ meetings }: KnownEpisode, id: string): string => meetings.find((part) => part.id === id)?.partOf ?? id;
