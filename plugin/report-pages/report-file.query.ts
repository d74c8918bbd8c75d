import { z } from 'zod';
import type { Asked } from '../core/ground';
import type { RunStore } from '../core/run.store';
import { text } from '../core/input';
import { defineQuery } from '../core/query';
import { fileThing, reportFile, reportNow, type AskedFile } from './latest-reports';
import { mayReadReports } from './report-access';
import { REPORT_NAME } from './report-name';

export interface PublishableFile extends AskedFile {
  readonly thing: string;
}

interface FileOfReport {
  readonly report: string;
  readonly file: string;
}

const input = z.strictObject({ report: text(REPORT_NAME), file: text(REPORT_NAME) });

async function load({ report, file }: FileOfReport, { runs }: { runs: RunStore }, { shelf, clock }: Asked): Promise<PublishableFile> {
  const standing = await reportNow(report, { runs, shelf, clock });
  const found = await reportFile(standing, file, 'publishable', shelf);
  return { ...found, thing: fileThing(standing.report, found.file) };
}

/** A publishable file, to keep. */
export const publishableFile = defineQuery({
  name: 'download-report-file',
  outcome: 'downloaded',
  input,
  load,
  allow: (actor) => mayReadReports(actor),
  about: ({ thing }) => ({ thing }),
});

/** The same inside the report's page: a chart's picture. */
export const reportChart = defineQuery({
  name: 'view-report-chart',
  input,
  load,
  allow: (actor) => mayReadReports(actor),
  about: ({ thing }) => ({ thing }),
});
