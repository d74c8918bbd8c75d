import { hasRole } from '../core/actor';
import type { Actor } from '../core/actor';
import { dayInLondon, type CalendarDay } from '../core/calendar-day';
import type { CaseSystem, Worker, WorkerId } from '../core/case-system';
import { ALLOCATED_WORKER } from '../core/child-access';
import type { Clock, Ids } from '../core/clock';
import type { Store } from '../core/ground';
import type { Log } from '../core/log';
import type { Policy } from '../core/policy';
import type { RunStore } from '../core/run.store';
import { workingCalendar } from '../core/working-days';
import { childIds } from '../episodes/episode';
import type { OpenProcessStore } from '../worklists/open-process.store';
import { dueNight } from './due-night';

export const REMINDERS = 'reminders';
export const SEND_REMINDER = 'send-reminder';

const LEASE_MS = 10 * 60_000;
const CALENDAR = workingCalendar();

export interface DailyReminders {
  readonly store: Store<{ readonly runs: RunStore; readonly openProcesses: OpenProcessStore }>;
  readonly caseSystem: CaseSystem;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  actorOf(worker: Worker): Actor;
}

/** The day for which reminders are to go now, if there is one. A day that was missed is not made up: its list is old. */
export function reminderDay(now: Date, { reminders }: Pick<Policy, 'reminders'>): CalendarDay | undefined {
  const today = dayInLondon(now);
  const hasCome = dueNight(now, reminders.at) === today;
  return reminders.daily && hasCome && CALENDAR.isWorkingDay(today) ? today : undefined;
}

/**
 * Puts one reminder a worker into the outbox, once a day whichever node is first: the run is a row, and its messages are
 * written in the transaction that ends it. Whether there is anything to say is found out when it is sent.
 */
export async function remindWorkers(job: DailyReminders): Promise<'sent' | 'not-now' | 'not-needed' | 'failed'> {
  const today = reminderDay(job.clock.now(), job.policy);
  if (today === undefined) return 'not-now';
  const { runs } = job.store.stores;
  const taken = await runs.take(REMINDERS, today, job.clock.now(), LEASE_MS);
  if (taken === undefined) return 'not-needed';
  try {
    const workers = await workersToRemind(job, today);
    await job.store.transaction(async (stores) => {
      const at = job.clock.now();
      for (const workerId of workers) {
        const payload = { workerId, on: today };
        await stores.outbox.add({ id: job.ids.next(), key: reminderKey(workerId, today), kind: SEND_REMINDER, payload }, at);
      }
      if (!(await stores.runs.finish(REMINDERS, today, taken.fence, '', at))) throw new TakenOver();
    });
    job.log.info('reminders-done', { businessDate: today, workers: workers.length });
    return 'sent';
  } catch (error) {
    if (error instanceof TakenOver) return 'not-needed';
    const reason = error instanceof Error ? error.name : 'Error';
    job.log.error('reminders-failed', { businessDate: today, reason });
    await runs.fail(REMINDERS, today, taken.fence, reason, job.clock.now());
    return 'failed';
  }
}

class TakenOver extends Error {
  override readonly name = 'TakenOver';
}

/** Says nothing of a family, and is the same at every try. */
export const reminderKey = (workerId: WorkerId, on: CalendarDay): string => `reminder-${on}-${workerId}`;

/** Everybody for whom something can wait: allocated workers, coordinators, and of the teams that hold the children who answers for them. */
async function workersToRemind({ store, caseSystem, actorOf }: DailyReminders, today: CalendarDay): Promise<readonly WorkerId[]> {
  const open = await store.stores.openProcesses.every();
  const children = [...new Set(open.flatMap(({ episode }) => childIds(episode)))];
  const allocations = [...(await caseSystem.allocationsOfEach(children)).values()].flat();
  const current = allocations.filter(({ to }) => to === undefined || to > today);
  const teamIds = [...new Set(current.flatMap(({ teamId }) => teamId ?? []))];
  const ofTeams = teamIds.length === 0 ? [] : await caseSystem.workersInTeams(teamIds);
  return [
    ...new Set([
      ...current.filter(({ kind }) => kind === ALLOCATED_WORKER).map(({ workerId }) => workerId),
      ...open.flatMap(({ episode }) => episode.coordinatorId ?? []),
      ...ofTeams
        .filter((worker) => hasRole(actorOf(worker), 'team-manager', 'senior-practitioner', 'business-support'))
        .map(({ id }) => id),
    ]),
  ].toSorted();
}
