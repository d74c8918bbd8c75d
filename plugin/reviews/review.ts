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
  /** S4-34: the case system's own number of the core group or review that this was part of. */
  readonly linkedTo?: string;
  /** S4-35: the core group was arranged around the family and friends: day, place and way to come. Only of a core group or child in need review. */
  readonly arrangedAroundNetwork?: boolean;
  readonly recordedBy: WorkerId;
}

export const REVIEW_ANSWERS = ['yes', 'no', 'not-yet'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** S3-33, S1-41: the family was asked whether it wants to meet again to look at the plan. Its "no" takes its own date away, never a regime's (C8). */
export interface ReviewOffer {
  readonly id: string;
  readonly planId: string;
  readonly offeredOn: CalendarDay;
  readonly answer: ReviewAnswer;
  readonly answeredOn?: CalendarDay;
  readonly recordedBy: WorkerId;
}

export const PROGRESS_STATES = ['done', 'under-way', 'not-started', 'not-possible'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** How one action of the plan is going, as told on a day: what was agreed stays as it is. */
export interface ActionProgress {
  readonly id: string;
  readonly planId: string;
  readonly actionId: string;
  readonly on: CalendarDay;
  readonly state: ProgressState;
  readonly note?: string;
  readonly recordedBy: WorkerId;
}

/** A manager's waiver of one cycle, with a reason. */
export interface ReviewWaiver {
  readonly id: string;
  readonly planId: string;
  readonly childIds: readonly PersonId[];
  readonly on: CalendarDay;
  /** R8: of the policy's list; undefined = only in words. */
  readonly reasonCode?: string;
  readonly reason: string;
  readonly waivedBy: WorkerId;
}
