import { earliest } from '../core/calendar-day';
import { childrenForChair } from '../follow-up/chair-notice';
import type { TaskRule } from './due-task';

/** S0-24, S0-27: the chair is told within a few working days of the meeting, where a child has a child protection plan. */
export const chairToTell: TaskRule = ({ meetings, chairNotices }, { today, policy, calendar, regimesOf }) =>
  meetings.flatMap(({ id, status, on, subjectIds, facilitatorId }): ReturnType<TaskRule> => {
    if (status !== 'held' || on === undefined || chairNotices.some((notice) => notice.meetingId === id && notice.settled)) return [];
    const spells = subjectIds.flatMap((childId) => regimesOf.get(childId) ?? []);
    if (childrenForChair(subjectIds, spells, on, today).length === 0) return [];
    const due = calendar.addWorkingDays(on, policy.targets.conferenceChairNoticeWorkingDays);
    return [{ kind: 'plan', what: 'tell-chair', due, waitsFor: 'facilitator', workerId: facilitatorId, thingId: id, count: 1 }];
  });

/** S1-43, S3-34, U12: everybody on the list has the agreed plan a few working days later, or there is a reason why not. */
export const copiesToSend: TaskRule = ({ plans, copies }, { policy, calendar }) => {
  const plan = plans.findLast(({ status, ended }) => status === 'agreed' && ended === undefined);
  if (plan?.agreedOn === undefined) return [];
  const ofPlan = copies.filter(({ planId }) => planId === plan.id);
  const open = ofPlan.filter(({ settled }) => !settled).length;
  if (ofPlan.length > 0 && open === 0) return [];
  const due = calendar.addWorkingDays(plan.agreedOn, policy.targets.circulationWorkingDays);
  return [{ kind: 'plan', what: 'send-copies', due, waitsFor: 'worker', thingId: plan.id, count: Math.max(open, 1) }];
};

/** S0-25: professionals who were told of the plan and have not answered. */
export const answersOfProfessionals: TaskRule = ({ responses, plans }) =>
  plans.flatMap(({ id, ended }): ReturnType<TaskRule> => {
    const open = responses.filter(({ planId, received }) => planId === id && !received);
    const due = earliest(...open.map(({ dueOn }) => dueOn));
    if (due === undefined || ended !== undefined) return [];
    return [{ kind: 'plan', what: 'answer-of-professional', due, waitsFor: 'other-agency', thingId: id, count: open.length }];
  });
