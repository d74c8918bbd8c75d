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
  /** S3-05: which worry it answers. */
  readonly worry?: string;
  /** S2-62, S1-42: somebody of the list who could not come, whom this action brings in: told of the plan and asked for their view. */
  readonly consults?: string;
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
  /** Counts the savings of this child's text alone: two people can write two children's at once. Undefined = 0. */
  readonly version?: number;
}

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** S4-29: what somebody of the network gives: their time, their home, their help. */
export interface Commitment {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  /** In words: "every Saturday until the summer". */
  readonly when: string;
}

export const RESOURCE_STATUSES = ['available', 'possible', 'needs-approval', 'refused'] as const;
export type ResourceStatus = (typeof RESOURCE_STATUSES)[number];

/** S0-18: help that costs something, and whether it is there. */
export interface Resource {
  readonly id: string;
  readonly what: string;
  readonly status: ResourceStatus;
  readonly approver?: string;
  readonly decidedOn?: CalendarDay;
  /** In words or figures, as the council writes it. */
  readonly amount?: string;
}

/** S1-39: a need that nobody meets yet and that could put the child at risk. */
export interface UnmetNeed {
  readonly id: string;
  readonly need: string;
  readonly risk: string;
  readonly action: string;
  readonly owner: string;
}

/** S4-30: one person of the rota, with the days on which they look. */
export interface RotaSlot {
  readonly id: string;
  readonly days: readonly Weekday[];
  readonly who: string;
  readonly what: string;
}

/** S4-37: somebody's own words. */
export interface Quote {
  readonly id: string;
  readonly words: string;
  readonly by: string;
}

export const LINE_MET = ['yes', 'in-part', 'no'] as const;
export type LineMet = (typeof LINE_MET)[number];

/** S4-25: one bottom line as it stands in the plan, and whether the plan meets it. */
export interface BottomLineCheck {
  readonly line: string;
  readonly met: LineMet;
}

export const MONITORING_FREQUENCIES = ['daily', 'weekly', 'less-often'] as const;
export type MonitoringFrequency = (typeof MONITORING_FREQUENCIES)[number];

/** What is written in the plan: the family's words, with professional additions apart (S0-12). */
export interface PlanContent {
  readonly aim?: string;
  readonly voices: readonly ChildVoice[];
  readonly decisions: readonly FamilyDecision[];
  readonly actions: readonly PlanAction[];
  readonly professionalSupport?: string;
  readonly bottomLinesMust?: string;
  readonly bottomLinesCannot?: string;
  readonly bottomLineChecks?: readonly BottomLineCheck[];
  /** S4-19: holds only until a day or the next meeting. */
  readonly interim?: boolean;
  readonly interimEndsOn?: CalendarDay;
  readonly nextMeetingOn?: CalendarDay;
  readonly quotes?: readonly Quote[];
  readonly commitments?: readonly Commitment[];
  readonly resources?: readonly Resource[];
  readonly unmetNeeds?: readonly UnmetNeed[];
  /** S4-38: the family was asked whether it wants a plan of its own for when things go wrong. */
  readonly familyContingencyOffered?: boolean;
  readonly familyContingency?: string;
  readonly professionalContingency?: string;
  /** S4-30: who watches how it goes. */
  readonly monitoring?: string;
  readonly monitoringFrequency?: MonitoringFrequency;
  readonly rota?: readonly RotaSlot[];
  /** S3-36. */
  readonly nominatedFamilyMember?: string;
  /** S1-41: the family's own date for looking again. */
  readonly reviewOn?: CalendarDay;
  /** S2-62: how the plan joins an open child-in-need or child-protection plan. */
  readonly joins?: string;
  /** S4-33: the conference to which the plan is taken, and who of the worker and the network takes it. */
  readonly conferenceOn?: CalendarDay;
  readonly conferenceTakenBy?: string;
  readonly childVersions: readonly ChildVersion[];
}

export const EMPTY_CONTENT: PlanContent = { voices: [], decisions: [], actions: [], childVersions: [] };

export const CONFIRMED_HOW = ['together', 'by-telephone', 'in-writing'] as const;
export type ConfirmedHow = (typeof CONFIRMED_HOW)[number];

export interface Confirmation {
  readonly by: string;
  readonly how: ConfirmedHow;
  readonly on: CalendarDay;
  readonly recordedBy: WorkerId;
  readonly words: string;
}

export const CHILDS_PLANS = ['child-protection', 'child-in-need', 'family-support'] as const;
export type ChildsPlan = (typeof CHILDS_PLANS)[number];

export interface Incorporation {
  readonly into: ChildsPlan;
  /** The number of that plan in the case system. */
  readonly reference: string;
  readonly on: CalendarDay;
  readonly by: WorkerId;
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
  /** S1-16: the family's own confirmation of this draft, with the words that it confirmed (`familyWords`). */
  readonly confirmed?: Confirmation;
  /** S2-34, C7: where and when it became part of the child's own plan. */
  readonly incorporated?: Incorporation;
  readonly ended?: { readonly on: CalendarDay; readonly reason: string };
  /** Counts every change of the plan or of anything in it: who agrees, agrees to what the page showed. */
  readonly version: number;
}
