import { z } from 'zod';
import { addDays, type CalendarDay } from '../core/calendar-day';
import type { Asked } from '../core/ground';
import { optionalChoice, optionalId } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { DESK_DUE, DESK_WHOSE, type DeskFilter } from './desk-filter';
import { DESK_LISTS, listOf, type DeskList, type DeskRow } from './desk-queue';
import { DESK_TASKS, type DeskTaskKind } from './desk-task';
import { wholeDesk, type TaskAtDesk } from './desk-tasks';
import type { DeskStore } from './desk.store';
import { mayWorkAtTheDesk } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import type { MeetingsNow } from './meeting-now';
import { readyToPrint } from './ready-to-print';

const filterFields = {
  kind: optionalChoice(DESK_TASKS),
  team: optionalId(),
  due: optionalChoice(DESK_DUE),
  whose: optionalChoice(DESK_WHOSE),
};

export interface DeskQueue {
  readonly list: DeskList;
  readonly filter: DeskFilter;
  /** As narrowed, the most urgent first. */
  readonly tasks: readonly TaskAtDesk[];
  /** Before narrowing. */
  readonly counts: { readonly all: number; readonly mine: number; readonly nobodys: number; readonly late: number };
  readonly kinds: readonly DeskTaskKind[];
  readonly teams: readonly NonNullable<TaskAtDesk['team']>[];
  /** Letters on paper that may be printed in one file, of all requests; which of them are held back is said there. */
  readonly toPrint: number;
  /** Of the lists of requests. */
  readonly rows: readonly DeskRow[];
}

type Stores = {
  readonly episodes: EpisodeStore;
  readonly invitations: InvitationStore;
  readonly meetings: MeetingsNow;
  readonly desk: DeskStore;
};

/** The queue of business support, across all teams. */
export const deskQueue = defineQuery({
  name: 'view-invitation-desk',
  input: z.strictObject({ list: optionalChoice(DESK_LISTS), ...filterFields }),
  async load({ list = 'to-do', ...filter }, stores: Stores, asked): Promise<DeskQueue> {
    // Nobody else's records are asked about for somebody who may not see the desk.
    const { rows, tasks } = mayWorkAtTheDesk(asked.actor) === 'ok' ? await wholeDesk(stores, asked) : { rows: [], tasks: [] };
    const { workerId } = asked.actor;
    return {
      list,
      filter,
      tasks: tasks.filter((task) => fits(task, filter, asked)),
      counts: {
        all: tasks.length,
        mine: tasks.filter(({ taken }) => taken?.workerId === workerId).length,
        nobodys: tasks.filter(({ taken }) => taken === undefined).length,
        late: tasks.filter(({ due }) => due < asked.today).length,
      },
      kinds: DESK_TASKS.filter((kind) => kind === filter.kind || tasks.some((task) => task.kind === kind)),
      teams: [...new Map(tasks.flatMap(({ team }) => (team === undefined ? [] : [[team.id, team] as const]))).values()],
      toPrint: rows.flatMap(({ letters }) => letters).filter(readyToPrint).length,
      rows: list === 'to-do' ? [] : rows.filter((row) => listOf(row) === list),
    };
  },
  allow: (actor) => mayWorkAtTheDesk(actor),
  about: () => ({ thing: 'invitation-desk' }),
});

function fits(task: TaskAtDesk, { kind, team, due, whose }: DeskFilter, { today, policy, actor }: Asked): boolean {
  return (
    (kind === undefined || task.kind === kind) &&
    (team === undefined || task.team?.id === team) &&
    (due === undefined || dueState(task.due, today, policy.worklists.soonDays) === due) &&
    (whose === undefined || whoseIs(task, actor.workerId) === whose)
  );
}

const whoseIs = ({ taken }: TaskAtDesk, workerId: string): DeskFilter['whose'] =>
  taken === undefined ? 'nobody' : taken.workerId === workerId ? 'mine' : 'others';

function dueState(due: CalendarDay, today: CalendarDay, soonDays: number): NonNullable<DeskFilter['due']> {
  if (due < today) return 'late';
  return due <= addDays(today, soonDays) ? 'soon' : 'later';
}
