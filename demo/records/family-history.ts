import type { Day } from './days';

/**
 * What a family meetings module would have recorded of one process, as plain data: ids of persons, workers and teams
 * are the case system's as text; `key`s are this file's own and unique in one history (the history's own key: among
 * all). The values of lists are the module's.
 */
export interface FamilyHistory {
  readonly key: string;
  readonly leadChildId: string;
  readonly children: readonly { readonly personId: string; readonly joinedOn: Day }[];
  readonly openedOn: Day;
  readonly openedBy: string;
  readonly teamId: string;
  /** What the team was called on the day of opening. */
  readonly teamNameThen: string;
  readonly referral?: HistoryReferral;
  readonly choice?: HistoryChoice;
  /** The independent coordinator of a conference. */
  readonly coordinatorId?: string;
  readonly offers: readonly HistoryOffer[];
  readonly exemptions: readonly HistoryExemption[];
  readonly consents: readonly HistoryConsent[];
  readonly network: readonly HistoryMember[];
  readonly meetings: readonly HistoryMeeting[];
  readonly plans: readonly HistoryPlan[];
  readonly reviews: readonly HistoryReview[];
  readonly waivers: readonly HistoryWaiver[];
  readonly closed?: { readonly on: Day; readonly reason: HistoryCloseReason };
}

export interface HistoryReferral {
  readonly on: Day;
  readonly source: 'worker' | 'family' | 'child' | 'cp-conference' | 'looked-after-review' | 'court' | 'other-professional';
  /** Undefined = not recorded. */
  readonly urgent?: boolean;
  readonly strategyDiscussionOn?: Day;
}

export type HistoryMeetingType = 'FGC' | 'FM' | 'FNM';

export interface HistoryChoice {
  readonly type: HistoryMeetingType;
  /** Codes of the module's default policy: `CIN_PLAN`, `THRESHOLD_PROCEEDINGS`, … */
  readonly circumstances: readonly string[];
  readonly complexity: 'simple' | 'complex';
  readonly chosenBy: string;
  readonly on: Day;
}

/** One a person: a joint offer to two parents is two. */
export interface HistoryOffer {
  readonly key: string;
  readonly childIds: readonly string[];
  readonly offeredToPersonId: string;
  readonly offeredToName: string;
  readonly isParent: boolean;
  readonly holdsParentalResponsibility: boolean;
  readonly offeredOn: Day;
  readonly method: 'letter-before-proceedings' | 'other-letter' | 'visit' | 'telephone' | 'meeting' | 'e-mail';
  readonly response?: 'accepted' | 'declined';
  readonly respondedOn?: Day;
  readonly recordedBy: string;
}

export interface HistoryExemption {
  readonly key: string;
  readonly childId: string;
  readonly limb: 'offering' | 'holding';
  readonly reason: string;
  readonly decidedOn: Day;
  /** The manager who approved what the worker decided. */
  readonly decidedBy: string;
}

export interface HistoryConsent {
  readonly key: string;
  readonly givenByPersonId: string;
  readonly holdsParentalResponsibility: 'yes' | 'no' | 'not recorded';
  readonly form: 'signed-paper' | 'signed-electronically' | 'spoken';
  readonly givenOn: Day;
  readonly scope: readonly ('hold-meeting' | 'share-information' | 'send-invitations' | 'share-plan')[];
  /** Login name's owner who explained it. */
  readonly explainedBy: string;
  readonly language?: string;
  readonly recordedBy: string;
  readonly withdrawn?: { readonly on: Day; readonly toldTo: string };
  /** C3: a family meeting on a manager's authority, where nobody with parental responsibility would consent. */
  readonly byException?: { readonly authorisedBy: string; readonly on: Day; readonly because: string };
}

export interface HistoryMember {
  readonly key: string;
  /** Undefined: not in the case system. */
  readonly personId?: string;
  readonly name: string;
  /** In words: "grandmother", "neighbour". */
  readonly relationship: string;
  readonly kind: 'child' | 'network' | 'professional' | 'worker' | 'coordinator' | 'advocate' | 'interpreter';
  readonly adult: boolean;
  readonly paternal?: boolean;
  readonly holdsParentalResponsibility: 'yes' | 'no' | 'not recorded';
  readonly namedBy?: string;
  readonly status: 'found' | 'to-contact' | 'contacted' | 'interested' | 'can-attend' | 'cannot-attend' | 'declined' | 'not-suitable';
  readonly disclosure: 'nothing-yet' | 'that-there-is-a-meeting' | 'reason-in-brief' | 'full-meeting';
  readonly language?: string;
  readonly needs: readonly (
    'transport' | 'childcare' | 'interpreter' | 'sign-language-interpreter' | 'large-print' | 'easy-read' | 'advocate' | 'step-free-access'
  )[];
}

export interface HistoryMeeting {
  readonly key: string;
  readonly type: HistoryMeetingType;
  readonly status: 'planned' | 'held' | 'adjourned' | 'stopped' | 'cancelled' | 'not-quorate';
  readonly subjectIds: readonly string[];
  readonly on: Day;
  /** "18:30". */
  readonly startsAt: string;
  readonly venueKind: 'family-home' | 'community' | 'council-building' | 'online' | 'other';
  readonly venue: string;
  readonly facilitatorId: string;
  readonly facilitatorRelation: 'independent' | 'allocated-worker' | 'senior-practitioner' | 'other';
  readonly groundRules: readonly string[];
  /** Undefined = not recorded. */
  readonly privateTimeHeld?: boolean;
  /** Why it was adjourned, stopped or cancelled. */
  readonly outcomeReason?: string;
  readonly attendance: readonly HistoryAttendance[];
}

export interface HistoryAttendance {
  readonly memberKey: string;
  readonly invited: boolean;
  /** Undefined = not recorded. */
  readonly mode?: 'in-person' | 'video' | 'telephone' | 'written-views' | 'did-not-attend';
  readonly absence?: 'practical-barrier' | 'own-choice' | 'not-told' | 'unsafe' | 'unknown';
  /** A child's: SSDA903 review participation codes. */
  readonly participation?: 'PN0' | 'PN1' | 'PN2' | 'PN3' | 'PN4' | 'PN5' | 'PN6' | 'PN7';
}

export interface HistoryAction {
  readonly key: string;
  readonly what: string;
  readonly owner: string;
  readonly ownerKind: 'family' | 'worker' | 'other-agency';
  readonly dueOn: Day;
  readonly kind: 'practical' | 'emotional';
  readonly completedOn?: Day;
}

/** An agreed plan. The version after it, if any, has the next number. */
export interface HistoryPlan {
  readonly key: string;
  readonly meetingKey: string;
  readonly number: number;
  readonly childIds: readonly string[];
  readonly agreedOn: Day;
  readonly agreedBy: string;
  readonly aim: string;
  readonly childVoices: readonly { readonly childId: string; readonly words?: string; readonly noWordsBecause?: string }[];
  readonly actions: readonly HistoryAction[];
  readonly bottomLinesMust?: string;
  readonly familyContingency?: string;
  readonly monitoring: string;
  readonly nominatedFamilyMember?: string;
  /** The family's own date for looking again. */
  readonly reviewOn?: Day;
  /** How it joins an open plan of the authority. */
  readonly joins?: string;
  /** Undefined = not decided yet. */
  readonly decision?: {
    readonly decision: 'accepted' | 'accepted-in-part' | 'not-accepted';
    readonly safe: boolean;
    readonly resourced: boolean;
    readonly reasons?: string;
    readonly decidedBy: string;
    readonly on: Day;
    /** A manager's signature under a plan that was not accepted. */
    readonly countersigned?: { readonly by: string; readonly on: Day };
  };
  readonly ended?: { readonly on: Day; readonly reason: string };
}

export interface HistoryReview {
  readonly key: string;
  readonly planKey: string;
  /** Empty = all children of the plan. */
  readonly childIds: readonly string[];
  readonly on: Day;
  readonly status: 'held' | 'cancelled' | 'postponed';
  readonly networkTookPart: boolean;
  readonly planReviewed: boolean;
  readonly worked?: string;
  readonly notWorked?: string;
  readonly nextAgreedOn?: Day;
  readonly recordedBy: string;
}

export interface HistoryWaiver {
  readonly key: string;
  readonly planKey: string;
  readonly childIds: readonly string[];
  readonly on: Day;
  readonly reason: string;
  readonly waivedBy: string;
}

export type HistoryCloseReason =
  | 'completed'
  | 'declined'
  | 'consent-withdrawn'
  | 'family-solved-it'
  | 'moved'
  | 'child-became-looked-after'
  | 'court-timetable'
  | 'unsafe'
  | 'no-network-found'
  | 'closed-by-authority'
  | 'other';
