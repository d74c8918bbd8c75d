import {
  afterLetterChart,
  comparisonChart,
  entryCurveChart,
  followUpChart,
  fullCurveChart,
  isOfFullCurve,
  isOfUnhiddenComparison,
  unhiddenComparisonChart,
} from '../care-entry/care-entry-charts';
import type { Report } from '../counting/measure';
import type { TableRow } from '../counting/table';
import { latenessChart, onTimeChart } from '../review-compliance/review-charts';
import { uptakeChart } from '../uptake/uptake-chart';
import type { ChartModel } from './chart-model';

/** What of the council's settings a chart says. */
export interface ChartSettings {
  /** What stands for a hidden figure. */
  readonly symbol: string;
  /** From the letter to the day on which a comparison begins. */
  readonly landmarkDays: number;
}

type ChartMaker = (rows: readonly TableRow[], symbol: string, landmarkDays: number) => ChartModel | undefined;

const CHARTS: Readonly<Record<Report['id'], readonly ChartMaker[]>> = {
  uptake: [uptakeChart],
  'care-entry': [followUpChart, entryCurveChart, afterLetterChart, comparisonChart],
  'review-compliance': [onTimeChart, latenessChart],
};

/** The charts of a report from its published table, suppressed as it is; none before a first period has been published. */
export const chartsOf = (
  report: Report['id'],
  rows: readonly TableRow[],
  { symbol, landmarkDays }: ChartSettings,
): readonly ChartModel[] => (rows.length === 0 ? [] : CHARTS[report].flatMap((chart) => chart(rows, symbol, landmarkDays) ?? []));

/** Whether a chart for internal use is made from this row of the unsuppressed table. */
export const isCharted = (report: Report['id'], row: TableRow): boolean =>
  report === 'care-entry' && (isOfFullCurve(row) || isOfUnhiddenComparison(row));

/** Those for internal use, from the unsuppressed table; of its rows those that are charted are enough. */
export const internalChartsOf = (
  report: Report['id'],
  rows: readonly TableRow[],
  { symbol, landmarkDays }: ChartSettings,
): readonly ChartModel[] =>
  report === 'care-entry' ? [fullCurveChart(rows) ?? [], unhiddenComparisonChart(rows, symbol, landmarkDays) ?? []].flat() : [];
