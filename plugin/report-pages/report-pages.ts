import type { CalendarDay } from '../core/calendar-day';

/**
 * What the report pages show, as a file of the night's set: written from the same suppressed tables as the CSV files and the
 * charts, so that a page cannot show another figure than they do. All figures are texts, exactly as the CSV has them.
 */
export interface ReportPages {
  readonly format: typeof PAGES_FORMAT;
  readonly reports: readonly ReportShown[];
  /** Reports that could not be made this night; the one of the night before stays. */
  readonly notMade: readonly { readonly id: string; readonly reason: string }[];
}

/** Goes up with every change of `ReportPages`: a set that an older release wrote is then passed over. */
export const PAGES_FORMAT = 3;
export const PAGES_FILE = 'pages.json';

export interface ReportShown {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** The day of the run. */
  readonly asAt: CalendarDay;
  /** The last day of which everything is known. */
  readonly dataTo: CalendarDay;
  /** The day on which the publishable figures were released; left out = by a release of the module that did not tell. */
  readonly publishedAsAt?: CalendarDay;
  /** The worst of its rows: `stale` where a source was behind. */
  readonly status: 'complete' | 'partial' | 'stale';
  /** Sixteen digits over the council's settings of the measures. */
  readonly settings: string;
  readonly charts: readonly ChartShown[];
  /** For those who may have figures in which nothing is hidden. */
  readonly internalCharts: readonly ChartShown[];
  /** What is amiss in the records of each measure, in the last published period: counts in which nothing is hidden, for the same readers (A18). */
  readonly quality: readonly QualityShown[];
  readonly measures: readonly MeasureShown[];
  readonly files: readonly FileShown[];
  /** What stands for a hidden figure, and up to which number figures are hidden. */
  readonly hidden: { readonly symbol: string; readonly upTo: number };
}

export interface ChartShown {
  readonly kind: 'columns' | 'bars' | 'steps';
  readonly title: string;
  readonly reading: string;
  readonly alternativeText: string;
  readonly note: string;
  readonly image: string;
  readonly across: string;
  readonly measured: string;
  /** The last column stands under the axis. */
  readonly hasUnder: boolean;
  readonly columns: readonly { readonly label: string; readonly isPercent: boolean }[];
  readonly rows: readonly { readonly label: string; readonly figures: readonly string[] }[];
}

export interface MeasureShown {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly question: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly window: string;
  readonly source: string;
  readonly unit: string;
  /** Where groups of it stand side by side; left out = nowhere. */
  readonly compares?: GroupsCompared;
  /** The rows of the file with this measure, all children or families together, in the file's order. */
  readonly figures: readonly FiguresShown[];
}

/** Groups that differ in more than what they are compared by (measures 3.2). */
export interface GroupsCompared {
  /** The breakdown whose categories are the groups; left out = the measure's own parts are. */
  readonly breakdown?: string;
  /** Groups of fewer stand in no chart. */
  readonly minimum: number;
  readonly caveat: string;
}

export interface FiguresShown {
  /** The measure's id in the file, with its part. */
  readonly measure: string;
  readonly kind: 'percentage' | 'ratio' | 'quantile' | 'mean' | 'curve' | 'band';
  readonly period: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
}

export interface QualityShown {
  readonly measure: string;
  readonly title: string;
  readonly period: string;
  readonly defect: string;
  /** Records of the measure with the defect, and all of them. */
  readonly records: string;
  readonly of: string;
}

/** The name of the file with all publishable rows of a measure. */
export const figuresFile = (measure: string): string => `figures-${measure}.json`;

/** All publishable rows of a measure, in every breakdown, as the CSV has them: what the measure's own page chooses from. */
export interface MeasureFigures {
  readonly parts: readonly { readonly id: string; readonly kind: FiguresShown['kind'] }[];
  readonly rows: readonly FigureRow[];
}

/** One row of the publishable file; all figures are its texts. */
export type FigureRow = readonly [
  part: string,
  period: string,
  breakdown: string,
  category: string,
  numerator: string,
  denominator: string,
  value: string,
];

export interface FileShown {
  readonly name: string;
  readonly audience: 'publishable' | 'internal';
  readonly mediaType: 'text/csv' | 'image/png';
  readonly bytes: number;
  readonly rows?: number;
}
