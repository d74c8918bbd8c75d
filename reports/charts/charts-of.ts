import { afterLetterChart, comparisonChart, entryCurveChart, followUpChart, fullCurveChart } from '../care-entry/care-entry-charts';
import type { Report } from '../counting/measure';
import type { TableRow } from '../counting/table';
import { latenessChart, onTimeChart } from '../review-compliance/review-charts';
import { uptakeChart } from '../uptake/uptake-chart';
import type { ChartModel } from './chart-model';

type ChartMaker = (rows: readonly TableRow[], symbol: string) => ChartModel | undefined;

const CHARTS: Readonly<Record<Report['id'], readonly ChartMaker[]>> = {
  uptake: [uptakeChart],
  'care-entry': [followUpChart, entryCurveChart, afterLetterChart, comparisonChart],
  'review-compliance': [onTimeChart, latenessChart],
};

/**
 * The charts of a report from its published table, suppressed as it is; none before a first period has been published.
 *
 * @param symbol what the council writes for a hidden figure
 */
export const chartsOf = (report: Report['id'], rows: readonly TableRow[], symbol: string): readonly ChartModel[] =>
  rows.length === 0 ? [] : CHARTS[report].flatMap((chart) => chart(rows, symbol) ?? []);

/** Those for internal use, from the unsuppressed table. */
export const internalChartsOf = (report: Report['id'], rows: readonly TableRow[]): readonly ChartModel[] =>
  report === 'care-entry' ? [fullCurveChart(rows) ?? []].flat() : [];
