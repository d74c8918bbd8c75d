import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';

/** S3-36: looking whether the plan works. S3-35: helping somebody to understand what came out of it. */
export const CONTACT_PURPOSES = ['check-in', 'outcome-explained'] as const;
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number];

export const CHECKED_BY = ['worker', 'family-member'] as const;
export type CheckedBy = (typeof CHECKED_BY)[number];

export const CHECK_RESULTS = ['working', 'partly', 'not-working'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

export interface CheckIn {
  readonly id: string;
  readonly planId: string;
  readonly episodeId: string;
  readonly purpose: ContactPurpose;
  readonly on: CalendarDay;
  readonly by: CheckedBy;
  readonly byName: string;
  /** Of a check-in. */
  readonly result?: CheckResult;
  /** Of an explanation: whom it was for, and whether they understood. */
  readonly forWhom?: string;
  readonly understood?: boolean;
  readonly note?: string;
  readonly recordedBy: WorkerId;
}

/** S3-36: both the worker and the nominated family member look. Who has not yet. */
export function notYetCheckedBy(checkIns: readonly Pick<CheckIn, 'purpose' | 'by'>[]): readonly CheckedBy[] {
  const looked = checkIns.filter(({ purpose }) => purpose === 'check-in').map(({ by }) => by);
  return CHECKED_BY.filter((each) => !looked.includes(each));
}

/** The newest look says how it goes. @param checkIns oldest first */
export const howItGoes = (checkIns: readonly CheckIn[]): CheckIn | undefined => checkIns.findLast(({ purpose }) => purpose === 'check-in');
