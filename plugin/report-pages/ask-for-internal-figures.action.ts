import { z } from 'zod';
import { defineAction } from '../core/action';
import { text } from '../core/input';
import type { RunStore } from '../core/run.store';
import { ASKED_FOR_INTERNAL } from './internal-reason';
import { reportNow, reportThing } from './latest-reports';
import { mayAskForInternalFigures } from './report-access';
import { REPORT_NAME } from './report-name';

/** Measures 3.4 rule 8: the reason is kept before the figures are given, and stands in the audit. */
export const askForInternalFigures = defineAction({
  name: ASKED_FOR_INTERNAL,
  input: z.strictObject({
    report: text(REPORT_NAME),
    reason: text({ required: 'Enter what you need these figures for', max: 300 }),
  }),
  load: ({ report }, { runs }: { runs: RunStore }, { shelf, clock }) => reportNow(report, { runs, shelf, clock }),
  allow: (actor) => mayAskForInternalFigures(actor),
  about: ({ report }) => ({ thing: reportThing(report) }),
  reason: ({ reason }) => reason,
  record: async ({ input }) => input.report,
});
