import type { Actor } from '../core/actor';
import { hasRole } from '../core/actor';
import type { CalendarDay } from '../core/calendar-day';
import { listOf, type DeskRow } from '../invitations/desk-queue';
import type { TaskOfActor } from './tasks-of-actor';

/** What a reminder says: numbers, and nothing of a family. */
export interface Reminder {
  /** Of what waits for the worker. */
  readonly late: number;
  readonly soon: number;
  /** Late with somebody else: in a manager's or Senior Practitioner's team, or in one's own processes. */
  readonly lateWithOthers: number;
  /** Requests at the desk of business support, by their last day. */
  readonly lettersLate: number;
  readonly lettersSoon: number;
}

/** A task that is due today is due soon. Undefined where there is nothing to remind of. */
export function reminderOf(
  actor: Actor,
  tasks: readonly Pick<TaskOfActor, 'mine' | 'state'>[],
  letters: readonly DeskRow[],
  { today, soonUntil }: { readonly today: CalendarDay; readonly soonUntil: CalendarDay },
): Reminder | undefined {
  const count = (mine: boolean, state: TaskOfActor['state']): number =>
    tasks.filter((task) => task.mine === mine && task.state === state).length;
  const toDo = hasRole(actor, 'business-support') ? letters.filter((row) => listOf(row) === 'to-do') : [];
  const reminder = {
    late: count(true, 'late'),
    soon: count(true, 'soon'),
    lateWithOthers: count(false, 'late'),
    lettersLate: toDo.filter(({ request }) => request.sendBy < today).length,
    lettersSoon: toDo.filter(({ request }) => request.sendBy >= today && request.sendBy <= soonUntil).length,
  };
  return Object.values(reminder).some((number) => number > 0) ? reminder : undefined;
}
