import type { CalendarDay } from '../core/calendar-day';
import type { MeetingFamily } from '../core/policy-meeting-types';

/** What is known when the kind of meeting is chosen. Everything may be unknown: advice is given on what there is (S2-01). */
export interface Situation {
  /** Codes of the policy's circumstances. */
  readonly circumstances: readonly string[];
  readonly urgent?: boolean;
  readonly complexity?: 'simple' | 'complex';
  /** Adults of the network who said that they can attend (S2-18). Undefined = nobody has asked yet. */
  readonly adultsWhoCanAttend?: number;
  /** Whether family members can meet at short notice (S2-14, S2-15). */
  readonly canMeetAtShortNotice?: boolean;
  readonly singleIssue?: boolean;
  /** All reasonable steps to get consent from someone with parental responsibility for a conference have failed (S2-16). */
  readonly consentImpossible?: boolean;
  readonly courtDirection?: { readonly on?: CalendarDay; readonly reference?: string; readonly deadline?: CalendarDay };
  /** Someone independent to run the meeting would help the family (S2-12). */
  readonly independentChairWouldHelp?: boolean;
  /** Attempts to get consent from people with parental responsibility that are on record (S2-16). */
  readonly consentAttempts?: number;
  /** Decisions for the family that are written down (S2-02, S0-16). */
  readonly decisions?: number;
  /** The child protection plan or conference that recommends it is named on the episode (S2-02). */
  readonly recommendationNamed?: boolean;
  /** The child is in pre-proceedings (C1). */
  readonly preProceedings?: boolean;
}

/** One reason for one kind of meeting, as a practitioner would say it. */
export interface AdviceReason {
  readonly pointsTo: MeetingFamily;
  /** Requirement ids that it rests on. */
  readonly sources: readonly string[];
  readonly sentence: string;
}

/** The circumstances that the rules themselves go by; the rest speak through what the policy says they suggest. */
export const KNOWN_CIRCUMSTANCES = {
  courtDirected: 'COURT_DIRECTED',
  planRecommends: 'CP_PLAN_RECOMMENDS',
  noConsent: 'NO_PR_CONSENT',
  singleIssue: 'SINGLE_ISSUE',
  smallNetwork: 'SMALL_NETWORK',
  urgent: ['URGENT_PREVENT_CARE', 'URGENT_SAFETY', 'IMMINENT_RISK'],
} as const;

export const courtDirected = (situation: Situation): boolean =>
  situation.courtDirection !== undefined || situation.circumstances.includes(KNOWN_CIRCUMSTANCES.courtDirected);
export const consentFailed = (situation: Situation): boolean =>
  situation.consentImpossible === true || situation.circumstances.includes(KNOWN_CIRCUMSTANCES.noConsent);

/** What a practitioner says of urgency counts before what a circumstance implies. */
export const isUrgent = (situation: Situation): boolean =>
  situation.urgent ?? KNOWN_CIRCUMSTANCES.urgent.some((code) => situation.circumstances.includes(code));
