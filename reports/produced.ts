import type { CalendarDay } from '../plugin/core/calendar-day';
import type { GrownFile } from '../plugin/core/growing-file';
import type { ChartModel } from './charts/chart-model';
import type { Report } from './counting/measure';
import type { TableRow } from './counting/table';

/** One output. Publishable files are suppressed; internal ones are for those with the right to them, and say so in their name. */
export type ReportFile = ReportFileEntry & GrownFile;

export interface ReportFileEntry {
  readonly name: string;
  readonly report: Report['id'];
  readonly audience: 'publishable' | 'internal';
  readonly mediaType: 'text/csv' | 'image/png';
  /** Lines below the header, of a CSV file. */
  readonly rows?: number;
}

export interface ProducedReport {
  readonly report: Report;
  /** D: the last day of which everything is known for this report. */
  readonly dataTo: CalendarDay;
  /** Suppressed, closed periods of the report's one published grain. */
  readonly published: readonly TableRow[];
  /** The day on which these were released: in between days of release, an earlier one than the run's. */
  readonly publishedAsAt: CalendarDay;
  readonly charts: readonly ChartModel[];
  /** From the unsuppressed table. */
  readonly internalCharts: readonly ChartModel[];
  /** Of the unsuppressed table, which records lack what, where any do (A18). */
  readonly defects: readonly TableRow[];
  /** Of the unsuppressed table, what is counted by team: a manager sees their own teams'. */
  readonly teams: readonly TableRow[];
}

/** A report that could not be made tonight; the one before stays, with its date (measures 3.0 rule 1). */
export interface NotProduced {
  readonly report: Report['id'];
  readonly reason: string;
}
