import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { PersonId } from '../../plugin/core/case-system';
import type { MeetingFact } from '../facts/facts';
import type { KnownEpisode } from '../facts/known-family';

/** The first meeting of the episode held on or after the day, of any type; for a child, one that is about the child (U-16). */
export const firstHeldSince = (episode: KnownEpisode, from: CalendarDay, child?: PersonId): MeetingFact | undefined =>
  episode.held.find(({ on, subjects }) => on >= from && (child === undefined || subjects.includes(child)));

/** A defect: the episode's first meeting was held before its referral, or without one (U-21). */
export const MEETING_FIRST = 'meeting before referral';

export const meetingCameFirst = ({ referral, held }: KnownEpisode): readonly string[] => {
  const [first] = held;
  return first !== undefined && (referral === undefined || first.on < referral.on) ? [MEETING_FIRST] : [];
};
