import type { Count } from './count';
import type { Period } from './period';
import type { Quarters } from './quantile';

/** One row of a measure's table: which cells of its count it shows. `id` is the measure's id in the files, with its part. */
export type RowSpec =
  | PercentageSpec
  /** So many of one for each of the other, to one decimal; both are cells, so that both are protected. */
  | { readonly kind: 'ratio'; readonly id: string; readonly numerator: string; readonly denominator: string }
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
    }
  /** One end of the 95% confidence band at a point of a curve; overall and internal only (O-16, C8). */
  | { readonly kind: 'band'; readonly id: string; readonly day: number; readonly end: 'low' | 'high' };

export interface PercentageSpec {
  readonly kind: 'percentage';
  readonly id: string;
  readonly numerator: string;
  readonly denominator: string;
  /** In no breakdown. */
  readonly overallOnly?: boolean;
  /** In internal files only. */
  readonly internal?: boolean;
  /** In publishable files overall only: its cells stand in the count's `overallLines`. */
  readonly publishedOverall?: boolean;
  /** The denominator of the group that it is compared with: where either is too small, the share is not comparable (3.2). */
  readonly besides?: string;
}

/** Whether a row stands in publishable files. */
export const isPublished = (spec: RowSpec, breakdown: string): boolean => {
  if (spec.kind === 'percentage' && spec.publishedOverall === true && breakdown !== 'overall') return false;
  if (spec.kind === 'curve') return spec.published;
  return spec.kind !== 'band' && !(spec.kind === 'percentage' && spec.internal === true);
};

export const isOverallOnly = (spec: RowSpec): boolean =>
  spec.kind === 'curve' || spec.kind === 'band' || (spec.kind === 'percentage' && spec.overallOnly === true);

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
  /** Where it differs from its count's. */
  readonly unit?: string;
  readonly count: Count;
  readonly rows: readonly RowSpec[];
}

export interface Report {
  readonly id: 'uptake' | 'care-entry' | 'review-compliance';
  readonly title: string;
  readonly question: string;
  /** The sources whose last complete day bounds the report (A1). */
  readonly sources: readonly ('caseRecords' | 'careEpisodes' | 'module')[];
  /**
   * The one grain that is published. Months, quarters and years together would be one set of tables from which hidden figures can
   * be worked out, so only one goes out, and nothing is derived from it (E3). Internal files have every period.
   */
  readonly publishedGrain: Period['grain'];
  readonly measures: readonly Measure[];
}

export const unitOf = ({ unit, count }: Measure): string => unit ?? count.unit;

/** The counts behind a report, each once, in the order of its measures. */
export const countsOf = (report: Report): readonly Count[] => [...new Set(report.measures.map((measure) => measure.count))];

/** `U1` with the part `late`: a count of one part of the whole. */
export const part = (
  id: string,
  numerator: string,
  denominator: string,
  rest: Pick<PercentageSpec, 'overallOnly' | 'internal' | 'publishedOverall' | 'besides'> = {},
): PercentageSpec => ({ kind: 'percentage', id, numerator, denominator, ...rest });

export const ratio = (id: string, numerator: string, denominator: string): RowSpec => ({ kind: 'ratio', id, numerator, denominator });
