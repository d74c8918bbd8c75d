import { careEntry } from './care-entry/care-entry';
import type { Measure, Report } from './counting/measure';
import { reviewCompliance } from './review-compliance/review-compliance';
import { uptake } from './uptake/uptake';

/** The three nightly reports. A new measure is a file and a row in its report's list. */
export const REPORTS: readonly Report[] = [uptake, careEntry, reviewCompliance];

/**
 * The one grain that is published. Months, quarters and years together would be one set of tables from which hidden figures can be
 * worked out, so only the quarter goes out, and nothing is derived from it (E3). Internal files have every period.
 */
export const PUBLISHED_GRAIN = 'quarter';

/** A measure as readers are told of it. */
export interface CatalogueEntry extends Omit<Measure, 'count' | 'rows'> {
  readonly report: Report['id'];
  readonly unit: string;
  /** The ids of its rows in the files. */
  readonly rows: readonly string[];
}

export const CATALOGUE: readonly CatalogueEntry[] = REPORTS.flatMap((report) => report.measures.map((measure) => entryOf(report, measure)));

function entryOf(report: Report, { count, rows, ...words }: Measure): CatalogueEntry {
  return { ...words, report: report.id, unit: count.unit, rows: rows.map(({ id }) => id) };
}
