import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';

/** S2-37: what the worker and the family agree before the meeting. All four parts, by whom, and when. */
export interface PreMeetingAgreement {
  /** One an episode: the episode's own id. */
  readonly episodeId: string;
  readonly whoTakesPart: string;
  readonly venue: string;
  readonly informationShared: string;
  /** S2-43: what will not be shared, and why. */
  readonly informationNotShared?: string;
  readonly keyIssues: string;
  /** S0-14: what the assessment found, in plain words, and which assessment it was. */
  readonly findings?: string;
  /** S0-13: the day on which worries and findings were explained to the family and they said that they understood. */
  readonly explainedOn?: CalendarDay;
  /** S0-16: the questions that the family is asked to decide; at least one. */
  readonly questions: readonly string[];
  /** S0-17, S4-25. */
  readonly bottomLines: readonly BottomLine[];
  /** S0-17: who set them (worker, manager, court, conference), and why. */
  readonly bottomLinesBecause?: string;
  readonly agreedBy: string;
  readonly agreedOn: CalendarDay;
  readonly recordedBy: WorkerId;
  readonly version: number;
}

export interface BottomLine {
  readonly kind: 'must' | 'cannot';
  readonly text: string;
}
