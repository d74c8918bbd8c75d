import { addDays, earliest } from '../core/calendar-day';
import { notYetCheckedBy } from '../follow-up/check-in';
import { isOpen } from '../follow-up/disagreement';
import { needsWithoutAnswer } from '../follow-up/need-answer';
import { waitsToBeIncorporated } from '../plans/plan-model';
import { whoPrepares, type DueTask, type TaskRule } from './due-task';
import { inForce } from './plan-due-tasks';

/** S2-25: those who could not come are asked what they think, by the day that the meeting agreed. */
export const absentToConsult: TaskRule = ({ meetings, consultations }) =>
  meetings.flatMap(({ id, facilitatorId }): readonly DueTask[] => {
    const open = consultations.filter(({ meetingId, asked }) => meetingId === id && !asked);
    const due = earliest(...open.map(({ dueOn }) => dueOn));
    if (due === undefined) return [];
    return [
      { kind: 'meeting', what: 'consult-absent', due, waitsFor: 'facilitator', workerId: facilitatorId, thingId: id, count: open.length },
    ];
  });

/** S1-39: a need that nobody meets, for the worker and the manager. */
export const needsToAnswer: TaskRule = (process, { policy }) => {
  const plan = inForce(process);
  if (plan?.agreedOn === undefined) return [];
  const count = needsWithoutAnswer(plan.content.unmetNeeds ?? [], process.needAnswers).length;
  if (count === 0) return [];
  const due = addDays(plan.agreedOn, policy.worklists.unmetNeedDays);
  return [{ kind: 'plan', what: 'answer-need', due, waitsFor: 'worker-and-manager', thingId: plan.id, count }];
};

/** S0-28, S0-29: followed to its end by whoever prepares and holds the meeting. A complaint is told apart: it has a process of its own. */
export const disagreementsToSettle: TaskRule = (process, { calendar, policy }) => {
  const open = process.disagreements.filter(isOpen);
  const lines = [
    { what: 'settle-disagreement', of: open.filter(({ complaintMadeOn }) => complaintMadeOn === undefined) },
    { what: 'follow-complaint', of: open.filter(({ complaintMadeOn }) => complaintMadeOn !== undefined) },
  ] as const;
  return lines.flatMap(({ what, of }): readonly DueTask[] => {
    const since = earliest(...of.map(({ complaintMadeOn, raisedOn }) => complaintMadeOn ?? raisedOn));
    if (since === undefined) return [];
    const due = calendar.addWorkingDays(since, policy.worklists.disagreementWorkingDays);
    return [{ kind: 'disagreements', what, due, waitsFor: whoPrepares(process), count: of.length }];
  });
};

/** S3-36: worker and nominated family member look whether the plan works; who has not looked yet. */
export const checksToMake: TaskRule = (process, { policy }) => {
  const plan = inForce(process);
  if (plan?.agreedOn === undefined) return [];
  const missing = notYetCheckedBy(process.checkIns.filter(({ planId }) => planId === plan.id));
  const task = { kind: 'plan', due: addDays(plan.agreedOn, policy.worklists.checkInDays), thingId: plan.id, count: 1 } as const;
  return missing.flatMap((by): readonly DueTask[] => {
    if (by === 'worker') return [{ ...task, what: 'check-plan', waitsFor: 'worker' }];
    return plan.content.namesFamilyMember === true ? [{ ...task, what: 'check-plan-of-family', waitsFor: 'family' }] : [];
  });
};

/** S2-34, C7: an agreed plan becomes part of the child's own plan, where there is one. */
export const planToIncorporate: TaskRule = (process, { today, calendar, policy, regimesOf }) => {
  const plan = inForce(process);
  if (plan?.agreedOn === undefined) return [];
  const spells = plan.childIds.flatMap((childId) => regimesOf.get(childId) ?? []);
  const regimes = spells.filter(({ from, to }) => from <= today && (to === undefined || to > today)).map(({ regime }) => regime);
  // What stands there is not asked of the row: that it was is enough.
  if (!waitsToBeIncorporated({ ...plan, incorporated: plan.incorporated === true ? plan.id : undefined }, regimes, policy.planModel))
    return [];
  const due = calendar.addWorkingDays(plan.agreedOn, policy.worklists.incorporationWorkingDays);
  return [{ kind: 'plan', what: 'incorporate-plan', due, waitsFor: 'worker', thingId: plan.id, count: 1 }];
};

/** S4-33: the plan is taken to the child protection conference, which is near. */
export const planToTakeToConference: TaskRule = (process, { today, policy }) => {
  const plan = inForce(process);
  const due = plan?.content.conferenceOn;
  if (plan === undefined || due === undefined || due < today) return [];
  if (due > addDays(today, policy.worklists.conferenceDaysBefore)) return [];
  return [{ kind: 'plan', what: 'take-to-conference', due, waitsFor: 'worker', thingId: plan.id, count: 1 }];
};

/** S4-19: an interim plan holds until its day only: by then there is a meeting, and another plan. */
export const interimPlanToReplace: TaskRule = (process) => {
  const plan = inForce(process);
  const due = plan?.content.interim === true ? earliest(plan.content.interimEndsOn, plan.content.nextMeetingOn) : undefined;
  if (plan === undefined || due === undefined) return [];
  return [{ kind: 'plan', what: 'replace-interim-plan', due, waitsFor: whoPrepares(process), thingId: plan.id, count: 1 }];
};
