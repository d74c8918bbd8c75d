import { careEntry } from './care-entry/care-entry';
import { unitOf, type Measure, type Report } from './counting/measure';
import { reviewCompliance } from './review-compliance/review-compliance';
import { uptake } from './uptake/uptake';

/** The three nightly reports. A new measure is a file and a row in its report's list. */
export const REPORTS: readonly Report[] = [uptake, careEntry, reviewCompliance];

/** A measure as readers are told of it. */
export interface CatalogueEntry extends Omit<Measure, 'count' | 'rows' | 'unit'> {
  readonly report: Report['id'];
  readonly unit: string;
  /** The ids of its rows in the files. */
  readonly rows: readonly string[];
}

export const CATALOGUE: readonly CatalogueEntry[] = REPORTS.flatMap((report) => report.measures.map((measure) => entryOf(report, measure)));

function entryOf(report: Report, measure: Measure): CatalogueEntry {
  const { count: _, rows, ...words } = measure;
  return { ...words, report: report.id, unit: unitOf(measure), rows: rows.map(({ id }) => id) };
}
