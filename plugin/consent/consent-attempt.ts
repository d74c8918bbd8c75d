import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';

export const ATTEMPT_METHODS = ['visit', 'telephone', 'letter', 'e-mail', 'message', 'meeting'] as const;
export type AttemptMethod = (typeof ATTEMPT_METHODS)[number];

/** S2-16: one attempt to get consent from somebody with parental responsibility. It is added to the log, and never changed. */
export interface ConsentAttempt {
  readonly id: string;
  readonly episodeId: string;
  readonly on: CalendarDay;
  readonly method: AttemptMethod;
  /** Whose consent was asked. */
  readonly whom: string;
  readonly result: string;
  readonly recordedBy: WorkerId;
}
