import { z } from 'zod';
import type { RunStore } from '../core/run.store';
import { defineQuery } from '../core/query';
import { latestReports, type StandingReports } from './latest-reports';
import { mayReadReports } from './report-access';

/** Last night's reports, or the last good ones, and how the newest night went. */
export const allReports = defineQuery({
  name: 'view-reports',
  input: z.strictObject({}),
  load: (_input, { runs }: { runs: RunStore }, { shelf, clock }): Promise<StandingReports> => latestReports({ runs, shelf, clock }),
  allow: (actor) => mayReadReports(actor),
  about: () => ({ thing: 'reports' }),
});
