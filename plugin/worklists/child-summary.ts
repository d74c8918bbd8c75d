import type { CalendarDay } from '../core/calendar-day';
import { earliest } from '../core/calendar-day';
import type { ProcessSummary } from '../core/child-summary';
import type { Policy } from '../core/policy';
import type { DueTask } from './due-task';
import type { OpenProcess } from './open-process';

/** A process as it is known before it has an address. */
export type KnownProcess = Omit<ProcessSummary, 'path'> & { readonly episodeId: string };

export function summaryOfProcess(
  { episode, type, meetings, plans }: OpenProcess,
  tasks: readonly DueTask[],
  { today, policy }: { readonly today: CalendarDay; readonly policy: Pick<Policy, 'meetingTypes'> },
): KnownProcess {
  const planned = meetings.filter(({ status, on }) => status === 'planned' && on !== undefined && on >= today);
  const plan = plans.findLast(({ status }) => status === 'agreed');
  return {
    reference: episode.reference,
    type: policy.meetingTypes.find(({ key }) => key === type)?.label,
    startedOn: episode.openedOn,
    nextMeetingOn: earliest(...planned.map(({ on }) => on)),
    plan: plan?.agreedOn === undefined ? undefined : { version: plan.number, agreedOn: plan.agreedOn, endedOn: plan.ended?.on },
    nextReviewOn: tasks.find(({ what }) => what === 'review')?.due,
    nextDueOn: earliest(...tasks.map(({ due }) => due).filter((due) => due !== undefined && due >= today)),
    overdue: tasks.filter(({ due }) => due !== undefined && due < today).reduce((sum, { count }) => sum + count, 0),
    episodeId: episode.id,
  };
}
