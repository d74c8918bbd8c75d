import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';

export const ACTION_KINDS = ['practical', 'emotional'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const OWNER_KINDS = ['family', 'worker', 'other-agency'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** S2-60: what, one named person, and a due date: all three before the plan can be agreed. */
export interface PlanAction {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly ownerKind: OwnerKind;
  readonly dueOn: CalendarDay;
  /** S3-04. */
  readonly kind: ActionKind;
  readonly forWhom?: string;
  readonly howWeWillKnow?: string;
  readonly completedOn?: CalendarDay;
}

/** S0-19: two tests, the same for every type. */
export const PLAN_DECISIONS = ['accepted', 'accepted-in-part', 'not-accepted'] as const;
export type PlanDecision = (typeof PLAN_DECISIONS)[number];

export interface Decision {
  readonly decision: PlanDecision;
  readonly safe: boolean;
  readonly resourced: boolean;
  /** Required unless accepted. */
  readonly reasons?: string;
  readonly decidedBy: WorkerId;
  readonly on: CalendarDay;
}

/** What is written in the plan: the family's words, with professional additions apart (S0-12). */
export interface PlanContent {
  readonly aim?: string;
  /** S1-33: the child's voice, or why it is not there. */
  readonly childVoice?: string;
  readonly noChildVoiceReason?: string;
  readonly actions: readonly PlanAction[];
  readonly professionalSupport?: string;
  readonly bottomLinesMust?: string;
  readonly bottomLinesCannot?: string;
  readonly familyContingency?: string;
  readonly professionalContingency?: string;
  /** S4-30: who watches how it goes. */
  readonly monitoring?: string;
  /** S3-36. */
  readonly nominatedFamilyMember?: string;
  /** S1-41: the family's own date for looking again. */
  readonly reviewOn?: CalendarDay;
  /** S2-62: how the plan joins an open child-in-need or child-protection plan. */
  readonly joins?: string;
}

export interface Plan {
  readonly id: string;
  readonly episodeId: string;
  readonly meetingId: string;
  /** 1, 2, …: an agreed version is never changed (roles.md rule 8). */
  readonly number: number;
  readonly status: 'draft' | 'agreed';
  readonly childIds: readonly PersonId[];
  readonly content: PlanContent;
  /** The family agreed it on this day: the anchor of the first review cycle. */
  readonly agreedOn?: CalendarDay;
  readonly agreedBy?: string;
  readonly decision?: Decision;
  readonly ended?: { readonly on: CalendarDay; readonly reason: string };
  readonly version: number;
}
