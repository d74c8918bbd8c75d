import cron from 'node-cron';
import type { Log } from '../core/log';

/** Something that goes on until it is stopped. */
export interface Running {
  /** Ends after the piece of work that is under way. */
  stop(): Promise<void>;
}

/** Does the work, waits, and does it again: never twice at once, and one failure does not end it. */
export function repeat(work: () => Promise<unknown>, everyMs: number, log: Log, event: string): Running {
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  async function loop(): Promise<void> {
    while (!stopped) {
      await heard(work, log, event);
      if (!stopped) await pause();
    }
  }
  const ended = loop();
  return {
    async stop() {
      stopped = true;
      wake();
      await ended;
    },
  };
}

/**
 * Asks at the schedule's times; whether anything is done is decided by the run's row. A failure is told to the log: unheard, it would end
 * the host's process.
 *
 * @param schedule a cron line, in London's time
 */
export function atTimes(schedule: string, work: () => Promise<unknown>, log: Log, event: string): Running {
  let working: Promise<unknown> = Promise.resolve();
  const task = cron.schedule(schedule, () => void (working = heard(work, log, event)), { timezone: 'Europe/London', noOverlap: true });
  return {
    async stop() {
      await task.destroy();
      await working;
    },
  };
}

/** Does the work once, now, in the background. */
export function once(work: () => Promise<unknown>, log: Log, event: string): Running {
  const working = heard(work, log, event);
  return { stop: () => working };
}

async function heard(work: () => Promise<unknown>, log: Log, event: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error(event, { reason: error instanceof Error ? error.name : 'Error' });
  }
}

export const isCronLine = (line: string): boolean => cron.validate(line);
