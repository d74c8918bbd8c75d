import { addDays, type CalendarDay } from '../core/calendar-day';
import { mayArrange } from '../consent/consent';
import { sameDayMeetingExpected } from '../episodes/referral-rules';
import { consentsToType, whoPrepares, type DueTask, type TaskRule, type TaskRulesFor } from './due-task';
import type { OpenProcess } from './open-process';

/** S2-01: somebody said yes, and nobody chose which kind of meeting it will be. */
export const typeToChoose: TaskRule = ({ offers, type }) =>
  type === undefined && offers.some(({ response }) => response === 'accepted')
    ? [{ kind: 'preparation', what: 'choose-type', waitsFor: 'worker', count: 1 }]
    : [];

const standing = ({ meetings }: OpenProcess) => meetings.filter(({ status }) => status !== 'cancelled');

/** C10, U4: the first meeting is held within the target of its own type, or of all; the same day where it is urgent (S4-18). */
function firstMeetingBy({ episode: { referral }, type }: OpenProcess, { policy }: TaskRulesFor): CalendarDay | undefined {
  const ownTarget = policy.meetingTypes.find(({ key }) => key === type)?.targetDays;
  return sameDayMeetingExpected(referral) ?? (referral && addDays(referral.on, ownTarget ?? policy.targets.conversionDays));
}

export const meetingToArrange: TaskRule = (process, rules) => {
  if (process.type === undefined || !mayArrange(consentsToType(process, rules))) return [];
  const meetings = standing(process);
  const due = firstMeetingBy(process, rules);
  const task: Omit<DueTask, 'what'> = { kind: 'meeting', due, waitsFor: whoPrepares(process), count: 1 };
  if (meetings.length === 0) return [{ ...task, what: 'arrange-meeting' }];
  return meetings
    .filter(({ on, status }) => on === undefined && status === 'planned')
    .map(({ id }) => ({ ...task, what: 'set-date', thingId: id }));
};

/** Meetings that are still to come, with their day. */
export const planned = (process: OpenProcess, today: CalendarDay) =>
  standing(process).flatMap(({ id, status, on }) => (status === 'planned' && on !== undefined && on >= today ? [{ id, on }] : []));

/** S0-17: what may be shared, and what cannot be given up, is agreed before the meeting. */
export const agreementToWrite: TaskRule = (process, { today }) => {
  const next = planned(process, today)[0];
  if (next === undefined || process.agreementWritten) return [];
  return [{ kind: 'preparation', what: 'write-agreement', due: next.on, waitsFor: whoPrepares(process), count: 1 }];
};

/** S2-38: business support needs names and addresses in time; what was asked and called back is asked for again. */
export const invitationsToRequest: TaskRule = (process, { today, policy }) =>
  planned(process, today)
    .filter(({ id }) => !process.requests.some(({ meetingId, status }) => meetingId === id && status !== 'called-back'))
    .map(({ id, on }) => ({
      kind: 'invitations',
      what: 'request-invitations',
      due: addDays(on, -policy.worklists.invitationsDaysBefore),
      waitsFor: whoPrepares(process),
      thingId: id,
      count: 1,
    }));

/** C12: business support sends nothing before whoever runs the meeting releases it. */
export const invitationsToRelease: TaskRule = (process, { today }) => {
  const coming = planned(process, today);
  return process.requests
    .filter(({ meetingId, status }) => status === 'draft' && coming.some(({ id }) => id === meetingId))
    .map(({ id, sendBy, meetingId }) => ({
      kind: 'invitations',
      what: 'release-invitations',
      due: sendBy,
      waitsFor: 'facilitator',
      workerId: process.meetings.find((meeting) => meeting.id === meetingId)?.facilitatorId,
      thingId: id,
      count: 1,
    }));
};

/** A letter that came back or could not go: the person does not know of the meeting. */
export const lettersToMend: TaskRule = (process, { today }) =>
  planned(process, today).flatMap(({ id: coming, on }) =>
    process.requests.flatMap(({ id, meetingId, status }): readonly DueTask[] => {
      const failed = process.letters.filter(({ requestId, state }) => requestId === id && state === 'failed');
      if (meetingId !== coming || status !== 'released' || failed.length === 0) return [];
      const waitsFor = whoPrepares(process);
      return [{ kind: 'invitations', what: 'letter-not-arrived', due: on, waitsFor, thingId: id, count: failed.length }];
    }),
  );

/** S1-35: the day has passed, and nobody said what became of the meeting. */
export const outcomeToRecord: TaskRule = (process, { today }) =>
  standing(process)
    .filter(({ status, on }) => (status === 'planned' || status === 'adjourned') && on !== undefined && on < today)
    .map(({ id, on, facilitatorId }) => ({
      kind: 'meeting',
      what: 'record-outcome',
      due: on,
      waitsFor: 'facilitator',
      workerId: facilitatorId,
      thingId: id,
      count: 1,
    }));
