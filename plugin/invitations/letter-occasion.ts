import type { CalendarDay } from '../core/calendar-day';

/** For what letters to the family are written besides the invitation to a meeting and news of it (documents.md L1, L11, L12, L13, L15). */
export const OCCASIONS = ['offer', 'missed-meeting', 'feedback', 'plan-answer', 'review-invitation'] as const;
export type OccasionKind = (typeof OCCASIONS)[number];

/** L1, with the form to consent on (L2). */
export interface OfferOccasion {
  readonly kind: 'offer';
  readonly label: string;
  readonly replyBy: CalendarDay;
  readonly beforeProceedings: boolean;
}

/** L13 to somebody who did not come, and L15 to those who were there. */
export interface MeetingOccasion {
  readonly kind: 'missed-meeting' | 'feedback';
  readonly label: string;
  readonly day: CalendarDay;
  readonly nextOn?: CalendarDay;
}

/** L11. */
export interface PlanAnswerOccasion {
  readonly kind: 'plan-answer';
  readonly planId: string;
  readonly planLabel: string;
  readonly inPart: boolean;
  readonly decidedOn: CalendarDay;
  readonly reasons: string;
  readonly tests: readonly string[];
  readonly wouldBeAcceptedIf?: string;
  readonly nextOn?: CalendarDay;
}

/** L12. */
export interface ReviewOccasion {
  readonly kind: 'review-invitation';
  readonly planId: string;
  readonly label: string;
  /** The day of the plan. */
  readonly day: CalendarDay;
  /** The day by which it is looked at again. */
  readonly nextOn: CalendarDay;
}

/** What such letters say, copied when they are written: a letter never changes under the hand of who sends it. */
export type LetterOccasion = OfferOccasion | MeetingOccasion | PlanAnswerOccasion | ReviewOccasion;

/** `invitation` for the invitation to a meeting and news of it, which have no occasion of their own. */
export type LetterPurpose = OccasionKind | 'invitation';

export const purposeOf = ({ occasion }: { readonly occasion?: LetterOccasion }): LetterPurpose => occasion?.kind ?? 'invitation';

/** To ask somebody to come. What is offered, or told of what was, goes to a parent or to people who were asked already. */
export const needsConsentToInvite = (purpose: LetterPurpose): boolean => purpose === 'invitation' || purpose === 'review-invitation';

/** Whether an answer of the reader is recorded with the letter. An offer's answer has its own record (S1-12). */
export const expectsAnswer = (purpose: LetterPurpose): boolean => purpose === 'invitation' || purpose === 'review-invitation';

/** What the page on which such letters are begun is about: the plan, the meeting, or for an offer the process. */
export const subjectOf = ({ occasion, meetingId }: { readonly occasion?: LetterOccasion; readonly meetingId: string }): string =>
  occasion !== undefined && 'planId' in occasion ? occasion.planId : meetingId;

/** Two requests whose letters would tell the same person the same. */
export const sameOccasion = (a: LetterOccasion | undefined, b: LetterOccasion | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
