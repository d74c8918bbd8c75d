import { addDays, earliest } from '../core/calendar-day';
import { needsSomebody, type FilingEntry } from '../filing/filing-entry';
import { waitsForCountersignature } from '../plans/plan-decision';
import type { OwnerKind } from '../plans/plan';
import { nextReviewOf } from '../reviews/plan-cycles';
import type { DueTask, TaskRule, WaitsFor, WhatIsDue } from './due-task';
import type { OpenProcess, PlanOnList } from './open-process';

/** The newest agreed version, while it has not ended. */
export const inForce = ({ plans }: OpenProcess): PlanOnList | undefined =>
  plans.findLast(({ status, ended }) => status === 'agreed' && ended === undefined);

/** S1-43, U12: a plan is typed and with everybody a few working days after the meeting. */
export const planToAgree: TaskRule = ({ meetings, plans }, { policy, calendar }) => {
  const held = meetings.findLast(({ status }) => status === 'held');
  if (held?.on === undefined || plans.some(({ meetingId, status }) => meetingId === held.id && status === 'agreed')) return [];
  const draft = plans.findLast(({ meetingId, status }) => meetingId === held.id && status === 'draft');
  return [
    {
      kind: 'plan',
      what: 'agree-plan',
      due: calendar.addWorkingDays(held.on, policy.targets.circulationWorkingDays),
      waitsFor: 'facilitator',
      workerId: held.facilitatorId,
      thingId: draft?.id ?? held.id,
      count: 1,
    },
  ];
};

/** S0-19: agencies say whether they support the plan, by the two tests. */
export const planToDecide: TaskRule = (process) => {
  const plan = inForce(process);
  if (plan === undefined || plan.decision !== undefined) return [];
  return [{ kind: 'plan', what: 'decide-on-plan', waitsFor: 'worker', thingId: plan.id, count: 1 }];
};

/** C2: a refusal stands and waits for a manager's signature. */
export const refusalToCountersign: TaskRule = ({ plans }) =>
  plans
    .filter(({ decision, ended }) => ended === undefined && waitsForCountersignature(decision))
    .map(({ id }) => ({ kind: 'plan', what: 'countersign-refusal', waitsFor: 'team-manager', thingId: id, count: 1 }));

/** S4-43, U12: every child of the plan has a version of their own, or a reason is written why not. */
export const childVersionsToWrite: TaskRule = (process, { policy }) => {
  const plan = inForce(process);
  if (plan?.agreedOn === undefined) return [];
  const due = addDays(plan.agreedOn, policy.worklists.childVersionDays);
  return plan.childIds
    .filter((childId) => !plan.content.childVersions.some((version) => version.childId === childId))
    .map((childId) => ({ kind: 'plan', what: 'write-child-version', due, waitsFor: 'worker', thingId: plan.id, childId, count: 1 }));
};

const ACTION_OF: Readonly<Record<OwnerKind, { readonly what: WhatIsDue; readonly waitsFor: WaitsFor }>> = {
  family: { what: 'action-of-family', waitsFor: 'family' },
  worker: { what: 'action-of-worker', waitsFor: 'worker' },
  'other-agency': { what: 'action-of-agency', waitsFor: 'other-agency' },
};

/** S1-45, S2-60, R7: what somebody took on in the plan in force and has not done; one line for each kind of owner. */
export const actionsToDo: TaskRule = (process) => {
  const plan = inForce(process);
  if (plan === undefined) return [];
  const open = plan.content.actions.filter(({ completedOn }) => completedOn === undefined);
  return (Object.keys(ACTION_OF) as OwnerKind[]).flatMap((ownerKind): readonly DueTask[] => {
    const theirs = open.filter((action) => action.ownerKind === ownerKind);
    const due = earliest(...theirs.map(({ dueOn }) => dueOn));
    return due === undefined ? [] : [{ kind: 'actions', ...ACTION_OF[ownerKind], due, thingId: plan.id, count: theirs.length }];
  });
};

/** S4-39, C8: the earliest review of the plan in force for any of the children whom the actor may see. */
export const reviewToHold: TaskRule = (process, { today, policy, regimesOf }) => {
  const plan = inForce(process);
  if (plan === undefined) return [];
  const ofPlan = <T extends { readonly planId: string }>(all: readonly T[]): readonly T[] => all.filter(({ planId }) => planId === plan.id);
  const seen = plan.childIds.filter((childId) => regimesOf.has(childId));
  const of = {
    plan: { ...plan, childIds: seen },
    reviews: ofPlan(process.reviews),
    waivers: ofPlan(process.waivers),
    offers: ofPlan(process.reviewOffers),
    regimesOf,
  };
  const due = nextReviewOf(of, policy.reviews, today);
  return due === undefined ? [] : [{ kind: 'reviews', what: 'review', due, waitsFor: 'worker', thingId: plan.id, count: 1 }];
};

/** The case system would not have it, or the way there stayed shut: somebody must look why. Or nothing carries it: somebody copies it. */
export const filingsToMend: TaskRule = ({ filings }) => [
  ...filingTasks('mend-filing', filings.filter(needsSomebody)),
  ...filingTasks(
    'put-on-record',
    filings.filter(({ state }) => state === 'by-hand'),
  ),
];

const filingTasks = (what: 'mend-filing' | 'put-on-record', filings: readonly Pick<FilingEntry, 'personId'>[]): readonly DueTask[] =>
  [...new Set(filings.map(({ personId }) => personId))].map((childId) => ({
    kind: 'filing',
    what,
    waitsFor: 'worker',
    childId,
    count: filings.filter(({ personId }) => personId === childId).length,
  }));
