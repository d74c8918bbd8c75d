import { z } from 'zod';
import { parseDay, type CalendarDay } from '../core/calendar-day';
import { NotFound } from '../core/errors';
import { text } from '../core/input';
import { defineQuery } from '../core/query';
import { NIGHTLY } from '../core/report-shelf';
import type { RunAttempt, RunAttemptInFull, RunStore } from '../core/run.store';
import { latestReports, newestOf, type LastRun, type SetShown } from './latest-reports';
import { mayReadReports } from './report-access';
import { REPORT_NAME } from './report-name';

/** Tries shown at once: some two months. */
const SHOWN = 60;

export interface RunHistory {
  readonly runs: readonly RunAttempt[];
  /** Nights before this one are older than what is shown. */
  readonly olderThan?: CalendarDay;
  /** The newest of all runs. */
  readonly lastRun?: LastRun;
  /** The set that the pages show. */
  readonly shown?: SetShown;
}

const dayAsked = z
  .string()
  .optional()
  .transform((value) => (value === undefined ? undefined : parseDay(value)));

/** Every try at a night's reports, the newest first. */
export const runHistory = defineQuery({
  name: 'view-run-history',
  input: z.strictObject({ before: dayAsked }),
  async load({ before }, { runs }: { runs: RunStore }, { shelf, clock }): Promise<RunHistory> {
    const { reports, lastRun } = await latestReports({ runs, shelf, clock });
    const found = await runs.history(NIGHTLY, SHOWN, before);
    const last = found.at(-1);
    return {
      runs: found,
      lastRun,
      shown: newestOf(reports),
      ...(found.length < SHOWN || last === undefined ? {} : { olderThan: last.businessDate }),
    };
  },
  allow: (actor) => mayReadReports(actor),
  about: () => ({ thing: 'run-history' }),
});

/** One try, with what it made and what is different from the set before. */
export const oneRun = defineQuery({
  name: 'view-run',
  input: z.strictObject({ businessDate: text(REPORT_NAME), fence: z.coerce.number().int().min(0).max(1_000_000) }),
  async load({ businessDate, fence }, { runs }: { runs: RunStore }): Promise<RunAttemptInFull> {
    const on = parseDay(businessDate);
    const found = on === undefined ? undefined : await runs.attempt(NIGHTLY, on, fence);
    if (found === undefined) throw new NotFound('run');
    return found;
  },
  allow: (actor) => mayReadReports(actor),
  about: ({ businessDate, fence }) => ({ thing: `run:${businessDate}/${fence}` }),
});
