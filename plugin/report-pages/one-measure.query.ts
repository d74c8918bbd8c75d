import { z } from 'zod';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { text } from '../core/input';
import { defineQuery } from '../core/query';
import type { RunStore } from '../core/run.store';
import { reportNow, reportThing, type StandingReport } from './latest-reports';
import { measureView, type MeasureView } from './measure-view';
import { mayReadReports } from './report-access';
import { REPORT_NAME } from './report-name';
import { figuresFile, type MeasureFigures, type MeasureShown } from './report-pages';

export interface OneMeasure extends StandingReport {
  readonly measure: MeasureShown;
  readonly view: MeasureView;
}

interface AskedMeasure {
  readonly report: string;
  readonly measure: string;
  readonly period?: string;
  readonly show?: string;
}

const choice = z.string().max(300).optional();
const input: z.ZodType<AskedMeasure> = z.strictObject({
  report: text(REPORT_NAME),
  measure: text(REPORT_NAME),
  period: choice,
  show: choice,
});

async function load(
  { report, measure: id, ...wanted }: AskedMeasure,
  { runs }: { runs: RunStore },
  { shelf, clock }: Asked,
): Promise<OneMeasure> {
  const standing = await reportNow(report, { runs, shelf, clock });
  // Only a measure that the report lists is looked up: what is asked for never becomes a name on the shelf.
  const measure = standing.report.measures.find((each) => each.id === id);
  const content = measure === undefined ? undefined : await shelf.get(standing.set, figuresFile(measure.id));
  if (measure === undefined || content === undefined) throw new NotFound('measure');
  const figures = JSON.parse(Buffer.from(content).toString('utf8')) as MeasureFigures;
  return { ...standing, measure, view: measureView(figures, wanted) };
}

const about = ({ report, measure }: OneMeasure) => ({ thing: reportThing(report, measure.id) });

/** One measure as it stands: everybody together, or the rows of the publishable file that the reader chose. */
export const oneMeasure = defineQuery({ name: 'view-measure', input, load, allow: (actor) => mayReadReports(actor), about });

/** The picture of the same rows. */
export const measurePicture = defineQuery({ name: 'view-measure-chart', input, load, allow: (actor) => mayReadReports(actor), about });
