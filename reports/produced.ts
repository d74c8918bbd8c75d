import type { CalendarDay } from '../plugin/core/calendar-day';
import type { ChartModel } from './charts/chart-model';
import type { Report } from './counting/measure';
import type { TableRow } from './counting/table';

/** One output. Publishable files are suppressed; internal ones are for those with the right to them, and say so in their name. */
export interface ReportFile {
  readonly name: string;
  readonly report: Report['id'];
  readonly audience: 'publishable' | 'internal';
  readonly mediaType: 'text/csv' | 'image/png';
  readonly content: string | Buffer;
  /** Lines below the header, of a CSV file. */
  readonly rows?: number;
}

export interface ProducedReport {
  readonly report: Report;
  /** D: the last day of which everything is known for this report. */
  readonly dataTo: CalendarDay;
  /** Unsuppressed, every period. */
  readonly internal: readonly TableRow[];
  /** Suppressed, closed periods of the report's one published grain. */
  readonly published: readonly TableRow[];
  /** The day on which these were released: in between days of release, an earlier one than the run's. */
  readonly publishedAsAt: CalendarDay;
  readonly charts: readonly ChartModel[];
  /** From the unsuppressed table. */
  readonly internalCharts: readonly ChartModel[];
}

/** A report that could not be made tonight; the one before stays, with its date (measures 3.0 rule 1). */
export interface NotProduced {
  readonly report: Report['id'];
  readonly reason: string;
}
