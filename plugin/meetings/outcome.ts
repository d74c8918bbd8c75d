import type { CalendarDay } from '../core/calendar-day';
import { Conflict, type Problem } from '../core/errors';
import type { NetworkMember } from '../network/network-member';
import { whoCame } from './attendance';
import type { Meeting, MeetingStatus } from './meeting';

/** What can become of a planned meeting. */
export const OUTCOMES = ['held', 'adjourned', 'stopped', 'cancelled', 'not-quorate'] as const satisfies readonly MeetingStatus[];
export type Outcome = (typeof OUTCOMES)[number];

/** Those that are known only on the day of the meeting. */
export const isOfTheDay = (outcome: Outcome): boolean => outcome !== 'cancelled';

/** A meeting that was adjourned goes on; every other outcome is final, because the case record says it. */
export function mustBeOpenEnded({ status }: Pick<Meeting, 'status'>): void {
  if (status !== 'planned' && status !== 'adjourned') {
    throw new Conflict('What became of this meeting is recorded already. Plan another meeting if there is one');
  }
}

export interface TypedOutcome {
  readonly status: Outcome;
  readonly reason?: string;
  /** S1-35: what is done for the children's safety afterwards, by whom, and by when: all three or none. */
  readonly followUp?: string;
  readonly followUpBy?: string;
  readonly followUpDue?: CalendarDay;
  /** When an adjourned meeting goes on; undefined = not agreed yet. */
  readonly goesOnOn?: CalendarDay;
}

function followUpProblems({ followUp, followUpBy, followUpDue }: TypedOutcome): readonly Problem[] {
  if (followUp === undefined && followUpBy === undefined && followUpDue === undefined) return [];
  const missing = (value: unknown, field: string, message: string): readonly Problem[] => (value === undefined ? [{ field, message }] : []);
  return [
    ...missing(followUp, 'followUp', 'Write what is done for the children’s safety'),
    ...missing(followUpBy, 'followUpBy', 'Enter who does it'),
    ...missing(followUpDue, 'followUpDue', 'Enter the date by which it is done'),
  ];
}

/** What is kept of the meeting itself; one that was adjourned keeps that it was. */
export function withOutcome(meeting: Meeting, typed: TypedOutcome, on: CalendarDay): Meeting {
  const { status, reason, followUp, followUpBy, followUpDue, goesOnOn } = typed;
  const adjournment = { on, reason: reason ?? '', ...(goesOnOn === undefined ? {} : { goesOnOn }) };
  return {
    ...meeting,
    on,
    status,
    outcomeReason: reason,
    safeguardingFollowUp: followUp,
    followUpBy,
    followUpDue,
    ...(status === 'adjourned' ? { adjournments: [...(meeting.adjournments ?? []), adjournment] } : {}),
  };
}

/** S1-35: why it did not go as planned; and nothing is "held" while nobody's coming is recorded. */
export function outcomeProblems(
  typed: TypedOutcome,
  on: CalendarDay,
  members: readonly NetworkMember[],
  attendance: Meeting['attendance'],
): readonly Problem[] {
  const { status, reason, goesOnOn } = typed;
  const { network, children } = whoCame(members, attendance);
  if (status === 'held' && network + children === 0) {
    return [{ field: 'status', message: 'Record first who of the family came: the case record says who was there' }];
  }
  return [
    ...(status !== 'held' && reason === undefined ? [{ field: 'reason', message: 'Write why' }] : []),
    ...(status === 'adjourned' && goesOnOn !== undefined && goesOnOn < on
      ? [{ field: 'goesOnOn', message: 'The meeting cannot go on before it was adjourned' }]
      : []),
    ...followUpProblems(typed),
  ];
}

/** The day that was agreed for an adjourned meeting to go on. */
export const goesOnOn = ({ status, adjournments = [] }: Pick<Meeting, 'status' | 'adjournments'>): CalendarDay | undefined =>
  status === 'adjourned' ? adjournments.at(-1)?.goesOnOn : undefined;
