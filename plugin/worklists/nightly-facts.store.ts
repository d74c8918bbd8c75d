import type { CalendarDay } from '../core/calendar-day';
import type { Feedback } from '../follow-up/feedback';

/** What the nightly reports read of preparing people and of what comes after a plan: days and codes, and nobody's name or words. */
export interface NightlyFactsStore {
  copies(): AsyncIterable<CopySeen>;
  /** Notices to the chair of a child protection conference that were sent. */
  noticesSent(): AsyncIterable<{ readonly meetingId: string; readonly on: CalendarDay }>;
  /** Somebody was prepared; what was crossed out is left out. */
  preparations(): AsyncIterable<{ readonly memberId: string; readonly on: CalendarDay }>;
  advocates(): AsyncIterable<{ readonly memberId: string; readonly offeredOn: CalendarDay; readonly accepted: boolean }>;
  /** Actions that somebody said are done. */
  actionsDone(): AsyncIterable<{ readonly actionId: string; readonly on: CalendarDay }>;
  feedback(): AsyncIterable<Pick<Feedback, 'episodeId' | 'meetingId' | 'givenOn' | 'answers'>>;
}

export interface CopySeen {
  readonly planId: string;
  readonly recipient: string;
  /** The family asked that this person gets it. */
  readonly asked: boolean;
  readonly leftOut: boolean;
  readonly sentOn?: CalendarDay;
}
