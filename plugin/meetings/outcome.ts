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
}

/** S1-35: why it did not go as planned; and nothing is "held" while nobody's coming is recorded. */
export function outcomeProblems(
  { status, reason }: TypedOutcome,
  members: readonly NetworkMember[],
  attendance: Meeting['attendance'],
): readonly Problem[] {
  const { network, children } = whoCame(members, attendance);
  if (status === 'held' && network + children === 0) {
    return [{ field: 'status', message: 'Record first who of the family came: the case record says who was there' }];
  }
  if (status !== 'held' && reason === undefined) return [{ field: 'reason', message: 'Write why' }];
  return [];
}
