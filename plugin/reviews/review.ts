import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';

export const REVIEW_STATUSES = ['held', 'cancelled', 'postponed'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** S4-34: a core group or a child-in-need review counts too, where the family was there and the plan was looked at. */
export const REVIEW_SETTINGS = ['family-meeting', 'core-group', 'child-in-need-review', 'other-meeting'] as const;
export type ReviewSetting = (typeof REVIEW_SETTINGS)[number];

/** S4-40. A review qualifies where it was held, the network took part and the plan was looked at (measures 3.3). */
export interface Review {
  readonly id: string;
  readonly planId: string;
  readonly episodeId: string;
  /** Empty = all children of the plan. */
  readonly childIds: readonly PersonId[];
  readonly on: CalendarDay;
  readonly status: ReviewStatus;
  readonly heldAs?: ReviewSetting;
  readonly networkTookPart: boolean;
  readonly planReviewed: boolean;
  readonly worked?: string;
  readonly notWorked?: string;
  readonly next?: string;
  /** The date that the family agreed for looking again. */
  readonly nextAgreedOn?: CalendarDay;
  readonly recordedBy: WorkerId;
}

/** A manager's waiver of one cycle, with a reason. */
export interface ReviewWaiver {
  readonly id: string;
  readonly planId: string;
  readonly childIds: readonly PersonId[];
  readonly on: CalendarDay;
  readonly reason: string;
  readonly waivedBy: WorkerId;
}
