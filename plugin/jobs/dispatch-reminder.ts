import type { Actor } from '../core/actor';
import { addDays, dayInLondon, parseDay, type CalendarDay } from '../core/calendar-day';
import type { Worker } from '../core/case-system';
import type { Delivery } from '../core/delivery-port';
import type { Asked, Ground } from '../core/ground';
import type { ClaimedMessage } from '../core/outbox.store';
import { deskRows, type DeskSource } from '../invitations/desk-queue';
import { reminderOf } from '../worklists/reminder';
import { reminderEmail, type ReminderWords } from '../worklists/reminder-email';
import type { ReminderStore } from '../worklists/reminder.store';
import { tasksOfActor, type ProcessSource } from '../worklists/tasks-of-actor';
import { SEND_REMINDER } from './daily-reminders';
import type { Dispatched, Dispatcher } from './dispatcher';

type Stores = ProcessSource & DeskSource & { readonly reminders: ReminderStore };

export interface ReminderWays {
  readonly delivery: Delivery;
  readonly ground: Ground;
  readonly serviceName: string;
  actorOf(worker: Worker): Actor;
}

const DONE: Dispatched<Stores> = { outcome: 'done' };

/**
 * Sends one worker's reminder of one day. What it says is counted now, under the rights that the worker has now. One that
 * may have gone is not sent again: the page of tasks says the same.
 */
export function dispatchReminder(ways: ReminderWays): Dispatcher<Stores> {
  return { kind: SEND_REMINDER, dispatch: (message, stores, at) => dispatch(message, stores, at, ways) };
}

async function dispatch(message: ClaimedMessage, stores: Stores, at: Date, ways: ReminderWays): Promise<Dispatched<Stores>> {
  const { workerId = '', on: day = '' } = message.payload;
  const today = dayInLondon(at);
  // What could not go on its day is old the day after.
  if (parseDay(day) !== today || (await isStopped(workerId, stores, ways))) return DONE;
  const worker = await ways.ground.caseSystem.worker(workerId);
  const words = worker && (await wordsFor(ways.actorOf(worker), today, stores, ways));
  if (worker?.email === undefined || words === undefined || !(await stores.reminders.begin(workerId, today, at))) return DONE;
  const { outcome, retryable, detail } = await ways.delivery.send({
    channel: 'email',
    messageKey: message.key,
    ...words,
    recipient: { name: worker.name, email: worker.email },
    attachments: [],
  });
  if (outcome !== 'failed' || !retryable) return DONE;
  return { outcome: 'again', reason: detail, record: ({ reminders }) => reminders.takeBack(workerId, today) };
}

const isStopped = async (workerId: string, { reminders }: Stores, { ground }: ReminderWays): Promise<boolean> =>
  ground.policy.reminders.mayOptOut && (await reminders.isStopped(workerId));

async function wordsFor(
  actor: Actor,
  today: CalendarDay,
  stores: Stores,
  { ground, serviceName }: ReminderWays,
): Promise<ReminderWords | undefined> {
  const asked: Asked = { ...ground, actor, today };
  const { policy } = ground;
  const soonUntil = addDays(today, policy.worklists.soonDays);
  const reminder = reminderOf(actor, await tasksOfActor(stores, asked), await lettersFor(stores, asked), { today, soonUntil });
  return reminder && reminderEmail(reminder, serviceName, policy);
}

const lettersFor = async (stores: Stores, asked: Asked) => (asked.actor.roles.includes('business-support') ? deskRows(stores, asked) : []);
