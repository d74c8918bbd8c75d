import type { CalendarDay } from '../core/calendar-day';
import { earliest } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import type { ModulePath } from '../core/page';
import type { Policy } from '../core/policy';
import { episodePaths } from '../episodes/episodes.paths';
import type { DueTask } from './due-task';
import type { OpenProcess } from './open-process';

/** One open process, as the host's own page of the child may show it. Days, states and a code: nothing that anybody wrote. */
export interface ProcessSummary {
  /** Printed on letters: "FM-7K3Q9". */
  readonly reference: string;
  /** The council's own name for the type of meeting; left out until it is chosen. */
  readonly type?: string;
  readonly startedOn: CalendarDay;
  /** The next day of a meeting that is planned. */
  readonly nextMeetingOn?: CalendarDay;
  readonly plan?: {
    readonly version: number;
    readonly agreedOn: CalendarDay;
    readonly endedOn?: CalendarDay;
  };
  /** The next day on which a review is due, or was. */
  readonly nextReviewOn?: CalendarDay;
  /** The next day on which anything at all is due. */
  readonly nextDueOn?: CalendarDay;
  /** How much is late, by whoever. */
  readonly overdue: number;
  /** Inside the module: stands behind the path under which the host mounted it. */
  readonly path: ModulePath;
}

/** What the host shows on a child's record (issue: child's summary). */
export interface ChildSummary {
  readonly childId: PersonId;
  /** Newest first; empty where nothing is under way. */
  readonly processes: readonly ProcessSummary[];
}

export function summaryOfProcess(
  { episode, type, meetings, plans }: OpenProcess,
  tasks: readonly DueTask[],
  { today, policy }: { readonly today: CalendarDay; readonly policy: Pick<Policy, 'meetingTypes'> },
): ProcessSummary {
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
    path: episodePaths.overview(episode.id),
  };
}
