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
  /** C2: a manager's signature under a plan that was not accepted. */
  readonly countersigned?: { readonly by: WorkerId; readonly on: CalendarDay };
}

/** S1-33: one child's own words, or why there are none. */
export interface ChildVoice {
  readonly childId: PersonId;
  readonly words?: string;
  readonly noWordsBecause?: string;
}

/** S0-16, S3-29: a question that the family was asked, and what it decided. */
export interface FamilyDecision {
  readonly question: string;
  readonly answer: string;
}

/** S4-43, S4-44: what one child's own version says, or why the child gets none. */
export interface ChildVersion {
  readonly childId: PersonId;
  /** By the id of an action of the plan: what happens, in simple words. An action without them is not in this child's version. */
  readonly willHappen: Readonly<Record<string, string>>;
  readonly willNotHappen?: string;
  readonly whyNot?: string;
  readonly talkTo?: string;
  readonly talkToHow?: string;
  readonly notGivenBecause?: string;
}

/** What is written in the plan: the family's words, with professional additions apart (S0-12). */
export interface PlanContent {
  readonly aim?: string;
  readonly voices: readonly ChildVoice[];
  readonly decisions: readonly FamilyDecision[];
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
  readonly childVersions: readonly ChildVersion[];
}

export const EMPTY_CONTENT: PlanContent = { voices: [], decisions: [], actions: [], childVersions: [] };

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
  /** Counts every change of the plan or of anything in it: who agrees, agrees to what the page showed. */
  readonly version: number;
}
