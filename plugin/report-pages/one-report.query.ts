import { z } from 'zod';
import type { RunStore } from '../core/run.store';
import { text } from '../core/input';
import { defineQuery } from '../core/query';
import { reportNow, reportThing, type StandingReport } from './latest-reports';
import { mayReadReports } from './report-access';
import { REPORT_NAME } from './report-name';

/** One report as it stands, with what it means and what can be had of it. */
export const oneReport = defineQuery({
  name: 'view-report',
  input: z.strictObject({ report: text(REPORT_NAME) }),
  load: ({ report }, { runs }: { runs: RunStore }, { shelf, clock }): Promise<StandingReport> => reportNow(report, { runs, shelf, clock }),
  allow: (actor) => mayReadReports(actor),
  about: ({ report }) => ({ thing: reportThing(report) }),
});
