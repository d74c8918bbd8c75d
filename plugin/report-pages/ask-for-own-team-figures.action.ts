import { z } from 'zod';
import { defineAction } from '../core/action';
import { text } from '../core/input';
import type { RunStore } from '../core/run.store';
import { ASKED_FOR_OWN_TEAMS } from './internal-reason';
import { reportNow, reportThing } from './latest-reports';
import { mayHaveOwnTeamFigures } from './report-access';
import { REPORT_NAME } from './report-name';

/** Measures 3.4 rule 8: the reason is kept before the figures are given, and stands in the audit. */
export const askForOwnTeamFigures = defineAction({
  name: ASKED_FOR_OWN_TEAMS,
  input: z.strictObject({
    report: text(REPORT_NAME),
    reason: text({ required: 'Enter what you need these figures for', max: 300 }),
    // The address of the page, posted with its form.
    period: z.string().max(300).optional(),
  }),
  load: ({ report }, { runs }: { runs: RunStore }, { shelf, clock }) => reportNow(report, { runs, shelf, clock }),
  allow: (actor) => mayHaveOwnTeamFigures(actor),
  about: ({ report }) => ({ thing: reportThing(report) }),
  reason: ({ reason }) => reason,
  record: async ({ input }) => input.report,
});
