import type { Count } from './count';
import type { Quarters } from './quantile';

/** One row of a measure's table: which cells of its count it shows. `id` is the measure's id in the files, with its part. */
export type RowSpec =
  | { readonly kind: 'percentage'; readonly id: string; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'quantile'; readonly id: string; readonly quarters: Quarters; readonly of: string; readonly units: string }
  /** `contributors`: the cell of those who add anything; a sum over very few is as telling as they are few. */
  | { readonly kind: 'mean'; readonly id: string; readonly of: string; readonly units: string; readonly contributors: string }
  /** One point of a curve, overall only. */
  | {
      readonly kind: 'curve';
      readonly id: string;
      readonly day: number;
      readonly entries: string;
      readonly atRisk: string;
      /** Published at a few points only (C8). */
      readonly published: boolean;
    };

/** A catalogue entry: what a measure is, in words, and how its rows are made. */
export interface Measure {
  readonly id: string;
  /** Goes up whenever the same facts would give another figure. */
  readonly version: number;
  readonly title: string;
  /** The question it answers, as a reader would ask it. */
  readonly question: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly window: string;
  readonly source: string;
  /** False: internal files only. */
  readonly published: boolean;
  readonly count: Count;
  readonly rows: readonly RowSpec[];
}

export interface Report {
  readonly id: 'uptake' | 'care-entry' | 'review-compliance';
  readonly title: string;
  readonly question: string;
  /** The sources whose last complete day bounds the report (A1). */
  readonly sources: readonly ('caseRecords' | 'careEpisodes' | 'module')[];
  readonly measures: readonly Measure[];
}

/** The counts behind a report, each once, in the order of its measures. */
export const countsOf = (report: Report): readonly Count[] => [...new Set(report.measures.map((measure) => measure.count))];

/** `U1` with the part `late`: a count of one part of the whole. */
export const part = (id: string, numerator: string, denominator: string): RowSpec => ({ kind: 'percentage', id, numerator, denominator });
