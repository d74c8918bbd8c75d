import { isForType } from '../consent/consent';
import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, RegimeSpell } from '../core/case-system';
import type { Policy } from '../core/policy';
import type { WorkingCalendar } from '../core/working-days';
import type { OpenProcess } from './open-process';

/** By what a list can be narrowed. */
export const TASK_KINDS = [
  'offer',
  'consent',
  'network',
  'preparation',
  'invitations',
  'meeting',
  'plan',
  'actions',
  'reviews',
  'disagreements',
  'filing',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** On whom it waits. `facilitator`: whoever runs the meeting; `worker-and-manager`: both, and whoever comes first does it. */
export const WAITS_FOR = ['worker', 'coordinator', 'facilitator', 'team-manager', 'worker-and-manager', 'family', 'other-agency'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

/** One thing that is to be done in one process, or that somebody waits for. Ids, days and numbers alone. */
export interface DueTask {
  readonly kind: TaskKind;
  /** Its words stand in due-task-words.present.ts. */
  readonly what: WhatIsDue;
  /** The last day on which it is in time; undefined = no day is set for it. */
  readonly due?: CalendarDay;
  readonly waitsFor: WaitsFor;
  /** The facilitator whom it waits for, where that is known. */
  readonly workerId?: string;
  /** The meeting, request or plan that it is done on. */
  readonly thingId?: string;
  /** Concerns this child alone: nobody who may not see the child sees the task (roles.md rule 2). */
  readonly childId?: PersonId;
  /** On the lists of those whom it waits for and on no other, and in nobody's counts besides: safety plans, concerns (roles.md). */
  readonly restricted?: boolean;
  readonly count: number;
}

export const WHAT_IS_DUE = [
  'make-offer',
  'answer-to-offer',
  'approve-exemption',
  'check-details',
  'choose-type',
  'appoint-coordinator',
  'first-talk',
  'get-consent',
  'decide-authority',
  'arrange-meeting',
  'set-date',
  'keep-court-date',
  'prepare-people',
  'review-safety-plan',
  'take-concern',
  'review-exclusion',
  'review-contact-safety',
  'write-agreement',
  'request-invitations',
  'release-invitations',
  'letter-not-arrived',
  'record-outcome',
  'consult-absent',
  'agree-plan',
  'tell-chair',
  'send-copies',
  'answer-of-professional',
  'decide-on-plan',
  'countersign-refusal',
  'write-child-version',
  'answer-need',
  'incorporate-plan',
  'take-to-conference',
  'replace-interim-plan',
  'check-plan',
  'check-plan-of-family',
  'settle-disagreement',
  'follow-complaint',
  'action-of-family',
  'action-of-worker',
  'action-of-agency',
  'review',
  'mend-filing',
  'put-on-record',
] as const;
export type WhatIsDue = (typeof WHAT_IS_DUE)[number];

/** What the rules work with besides the records. */
export interface TaskRulesFor {
  readonly today: CalendarDay;
  readonly policy: Pick<Policy, 'targets' | 'meetingTypes' | 'worklists' | 'reviews' | 'planModel'>;
  readonly calendar: WorkingCalendar;
  /** Of the children whom the actor may see; of the others nothing is worked out. */
  readonly regimesOf: ReadonlyMap<PersonId, readonly RegimeSpell[]>;
}

/** One rule: reads one kind of record of one process, and says what is to be done. Pure. */
export type TaskRule = (process: OpenProcess, rules: TaskRulesFor) => readonly DueTask[];

/** C3: of the consents, those to a meeting of the type that was chosen; all of them while none is. */
export function consentsToType({ consents, type }: OpenProcess, { policy }: TaskRulesFor): OpenProcess['consents'] {
  const chosen = policy.meetingTypes.find(({ key }) => key === type);
  return chosen === undefined ? consents : consents.filter((consent) => isForType(consent, chosen));
}

/** Of the two who can carry the preparation, the one who does. */
export const whoPrepares = ({ episode }: Pick<OpenProcess, 'episode'>): WaitsFor =>
  episode.coordinatorId === undefined ? 'worker' : 'coordinator';

export type DueState = 'late' | 'soon' | 'later' | 'no-date';

/** A task that is due today is not late. */
export function dueState({ due }: Pick<DueTask, 'due'>, today: CalendarDay, soonUntil: CalendarDay): DueState {
  if (due === undefined) return 'no-date';
  if (due < today) return 'late';
  return due <= soonUntil ? 'soon' : 'later';
}
