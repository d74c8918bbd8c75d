import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { CaseHistory, ParentalResponsibility, PersonId } from '../../plugin/core/case-system';
import type { MeetingFamily } from '../../plugin/core/policy-meeting-types';

/**
 * What the nightly reports count from. All of it is the record as it stands: nothing is cut at a date yet,
 * and rows made in error and test clients are already left out (measures 3.0 rule 6, A10).
 */
export interface Facts {
  /** The last day for which each source is complete; left out = complete to the day before the run (A1). */
  readonly completeTo: CompleteTo;
  /** A family at a time, so that a fold never holds them all; in the same order for the same facts. */
  families(): AsyncIterable<FamilyFacts> | Iterable<FamilyFacts>;
}

export interface CompleteTo {
  readonly caseRecords?: CalendarDay;
  readonly careEpisodes?: CalendarDay;
  readonly module?: CalendarDay;
}

/** Children whom any episode joins, with those episodes. A child without an episode is a family of one. */
export interface FamilyFacts {
  /** Surviving records only, each with its duplicates' rows; ascending by id. */
  readonly children: readonly CaseHistory[];
  readonly episodes: readonly EpisodeFacts[];
  readonly exemptions: readonly ExemptionFact[];
}

export interface EpisodeFacts {
  readonly id: string;
  readonly leadChild: PersonId;
  readonly children: readonly { readonly id: PersonId; readonly joinedOn?: CalendarDay }[];
  readonly referral?: ReferralFact;
  readonly closedOn?: CalendarDay;
  /** By the record's own code: "declined", "moved"; left out = not recorded (U6). */
  readonly closeReason?: string;
  readonly offers: readonly OfferFact[];
  readonly consents: readonly ConsentFact[];
  readonly meetings: readonly MeetingFact[];
  readonly plans: readonly PlanFact[];
}

export interface ReferralFact {
  readonly on: CalendarDay;
  /** Left out = not recorded. */
  readonly urgent?: boolean;
  readonly strategyDiscussionOn?: CalendarDay;
}

/** One offer to one person. A joint offer to two parents is two. */
export interface OfferFact {
  readonly children: readonly PersonId[];
  readonly toParentOrHolder: boolean;
  readonly on: CalendarDay;
  /** Made in the letter before proceedings itself. */
  readonly inLetter: boolean;
  readonly response?: 'accepted' | 'declined';
  readonly respondedOn?: CalendarDay;
}

/** A decision in the child's best interests, under section 31ZA(3), not to offer or not to hold (U-3). */
export interface ExemptionFact {
  readonly child: PersonId;
  readonly limb: 'offering' | 'holding';
  /** In words; words are never printed. */
  readonly reason: string;
  /** Where the record has one: see EXEMPTION_REASONS of the uptake report (U1c). */
  readonly reasonCode?: string;
  readonly on: CalendarDay;
}

export interface ConsentFact {
  readonly on: CalendarDay;
  readonly written: boolean;
  readonly giverHoldsResponsibility: ParentalResponsibility;
  /** On a manager's authority, without anyone with parental responsibility (C3). */
  readonly byException: boolean;
  readonly withdrawnOn?: CalendarDay;
}

export interface MeetingFact {
  readonly id: string;
  readonly type: MeetingFamily;
  readonly on: CalendarDay;
  /** True for status "held" alone: adjourned, stopped and not quorate are not (U-22). */
  readonly held: boolean;
  readonly subjects: readonly PersonId[];
  readonly facilitator?: 'independent' | 'allocated-worker' | 'senior-practitioner' | 'other';
  /** The first part, where this is a later part of one meeting (U-22). */
  readonly partOf?: string;
  /** Private family time was held; left out = not recorded. */
  readonly privateTime?: boolean;
  readonly attendance: readonly AttendanceFact[];
  readonly feedback?: readonly FeedbackFact[];
}

/** One form of feedback on a meeting; nothing in it says whose it is (E12). */
export interface FeedbackFact {
  readonly on: CalendarDay;
  /** By question: whether the answer is one of the two best. A question left open is not among them. */
  readonly topTwo: Readonly<Partial<Record<FeedbackQuestion, boolean>>>;
}

/** Being listened to; having understood; that the meeting helped (S4-57). */
export const FEEDBACK_QUESTIONS = ['q1', 'q2', 'q3'] as const;
export type FeedbackQuestion = (typeof FEEDBACK_QUESTIONS)[number];

export interface AttendanceFact {
  /** The person on the family's list, so that one who came to two parts of a meeting is one. */
  readonly who?: string;
  /** Of a child: the child in the case system. */
  readonly child?: PersonId;
  readonly side: 'child' | 'network' | 'professional' | 'supporter';
  readonly invited: boolean;
  /** Left out = not recorded. */
  readonly mode?: string;
  readonly absence?: string;
  /** The father or someone of his family (U-27). */
  readonly paternal: boolean;
  /** Of a child: the code of its own part, PN0 to PN7 (U9). */
  readonly participation?: string;
  readonly advocateOfferedOn?: CalendarDay;
  readonly advocateUsed?: boolean;
  /** The first day on which they were prepared for the meeting. */
  readonly preparedOn?: CalendarDay;
}

/** An agreed plan; a draft is no fact. */
export interface PlanFact {
  readonly id: string;
  /** The meeting at which it was made. */
  readonly meeting?: string;
  readonly children: readonly PersonId[];
  readonly agreedOn: CalendarDay;
  readonly decision?: 'accepted' | 'accepted-in-part' | 'not-accepted';
  readonly decidedOn?: CalendarDay;
  readonly endedOn?: CalendarDay;
  /** The family's own date for looking again, set with the plan. */
  readonly familyReviewDate?: CalendarDay;
  readonly reviews: readonly ReviewFact[];
  readonly waivers: readonly WaiverFact[];
  /** Days on which the family said that it wants no review: its own date falls, never a regime's (C8 of the requirements). */
  readonly reviewDeclinedOn?: readonly CalendarDay[];
  readonly actions?: readonly ActionFact[];
  /** Everybody who is to get the plan; an empty list is no circulation (U-32). */
  readonly copies?: readonly CopyFact[];
  /** The chair of the child protection conference was told. */
  readonly chairToldOn?: CalendarDay;
  readonly childVersions?: readonly ChildVersionFact[];
  /** The plan was built into the child's plan under the regime (R9). */
  readonly incorporatedOn?: CalendarDay;
}

export interface ActionFact {
  readonly ownerKind?: 'family' | 'worker' | 'other-agency';
  readonly dueOn: CalendarDay;
  readonly completedOn?: CalendarDay;
}

/** One line of the distribution list that is not left out. */
export interface CopyFact {
  readonly sentOn?: CalendarDay;
}

export interface ChildVersionFact {
  readonly child: PersonId;
  readonly givenOn?: CalendarDay;
  /** It is written down why this child is given none. */
  readonly reasonRecorded: boolean;
}

export interface ReviewFact {
  readonly on: CalendarDay;
  readonly status: 'held' | 'cancelled' | 'postponed';
  readonly networkTookPart: boolean;
  readonly planReviewed: boolean;
  /** Empty = all children of the plan. */
  readonly children: readonly PersonId[];
  readonly nextAgreedOn?: CalendarDay;
}

export interface WaiverFact {
  readonly on: CalendarDay;
  /** In words; words are never printed. */
  readonly reason: string;
  /** Where the record has one: see WAIVER_REASONS of the review report (R8). */
  readonly reasonCode?: string;
  readonly children: readonly PersonId[];
}
