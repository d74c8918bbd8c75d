import { addDays, dayInLondon, earliest, type CalendarDay } from '../core/calendar-day';
import { coordinatorsOf } from '../episodes/coordinator';
import { detailsToCheck } from '../episodes/referral-rules';
import { waitingSince } from '../episodes/waiting-order';
import { unprepared } from '../preparation/participant';
import { whoPrepares, type DueTask, type TaskRule, type TaskRulesFor } from './due-task';
import { planned } from './meeting-due-tasks';
import type { OpenProcess } from './open-process';

const independentlyRun = ({ type }: OpenProcess, { policy }: TaskRulesFor): boolean =>
  policy.meetingTypes.some(({ key, facilitatorRule }) => key === type && facilitatorRule === 'independent');

/** C11: what a family or child asked for themselves is checked against the case record. */
export const detailsToBeChecked: TaskRule = ({ episode: { referral } }) =>
  detailsToCheck(referral) ? [{ kind: 'preparation', what: 'check-details', waitsFor: 'worker', count: 1 }] : [];

/** S1-14, S2-12: a family whose meeting somebody independent is to run, and who has nobody. */
export const coordinatorToAppoint: TaskRule = (process, rules) => {
  const { episode } = process;
  const wanted = independentlyRun(process, rules) || episode.coordinatorAsked !== undefined;
  if (!wanted || episode.coordinatorId !== undefined) return [];
  const since = episode.coordinatorAsked?.on ?? waitingSince(episode);
  const due = rules.calendar.addWorkingDays(since, rules.policy.worklists.appointWorkingDays);
  return [{ kind: 'preparation', what: 'appoint-coordinator', due, waitsFor: 'team-manager', count: 1 }];
};

/** S1-13, S3-21: the coordinator gets in touch soon after the appointment. */
export const firstTalkToHave: TaskRule = ({ episode, meetings }, { calendar, policy }) => {
  const spell = coordinatorsOf(episode).at(-1);
  const held = meetings.some(({ status }) => status === 'held');
  if (episode.coordinatorId === undefined || spell === undefined || episode.firstContactOn !== undefined || held) return [];
  const due = calendar.addWorkingDays(spell.from, policy.worklists.firstTalkWorkingDays);
  return [{ kind: 'preparation', what: 'first-talk', due, waitsFor: 'coordinator', count: 1 }];
};

/** S2-03: the court said by when it wants the conference. */
export const courtDateToKeep: TaskRule = (process) => {
  const due = earliest(...process.courtDeadlines);
  if (due === undefined || process.meetings.some(({ status }) => status === 'held')) return [];
  return [{ kind: 'meeting', what: 'keep-court-date', due, waitsFor: whoPrepares(process), count: 1 }];
};

/** S0-21, S1-22: a conference is near, and not everybody who is to come is prepared. A family meeting asks for none of it (S2-10). */
export const peopleToPrepare: TaskRule = (process, rules) => {
  const { today, policy } = rules;
  const next = planned(process, today)[0];
  if (next === undefined || next.on > addDays(today, policy.worklists.preparationDaysBefore)) return [];
  if (!independentlyRun(process, rules) && process.episode.coordinatorId === undefined) return [];
  const count = unprepared(process.members, process.preparationEntries, process.explained).length;
  return count === 0 ? [] : [{ kind: 'preparation', what: 'prepare-people', due: next.on, waitsFor: whoPrepares(process), count }];
};

/** S1-27: a manager looks at a safety plan of a high level before the meeting. Restricted: on nobody else's list. */
export const safetyPlanToReview: TaskRule = (process, { today }) => {
  if (!process.safetyPlans.some(({ level, reviewed }) => level === 'high' && !reviewed)) return [];
  const due = planned(process, today)[0]?.on;
  return [{ kind: 'preparation', what: 'review-safety-plan', due, waitsFor: 'team-manager', restricted: true, count: 1 }];
};

const raisedOn = ({ raisedAt }: { readonly raisedAt: Date }): CalendarDay => dayInLondon(raisedAt);

/** roles.md "Safeguarding escalation from preparation": the child's worker and manager take it up on the day. On nobody else's list. */
export const concernsToTake: TaskRule = ({ openConcerns }) =>
  openConcerns.map((concern): DueTask => ({
    kind: 'preparation',
    what: 'take-concern',
    due: raisedOn(concern),
    waitsFor: 'worker-and-manager',
    restricted: true,
    thingId: concern.id,
    count: 1,
  }));
