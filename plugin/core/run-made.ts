import type { CalendarDay } from './calendar-day';

/** What one run made, and from how much. Counts, days, codes and hashes: nothing of a family. */
export interface RunMade {
  readonly files: readonly FileMade[];
  /** In the order in which the parts were done. They stand here and in no file of the set: the same night run twice gives the same bytes. */
  readonly timings: readonly { readonly part: string; readonly ms: number }[];
  /** How much was read: families, children, processes, meetings, people at meetings. */
  readonly counted: Readonly<Record<string, number>>;
  /** Of the thread that made the set, at its highest. */
  readonly peakMemoryMiB: number;
  readonly reports: readonly { readonly report: string; readonly dataTo: CalendarDay }[];
  readonly notMade: readonly { readonly report: string; readonly reason: string }[];
  /** Sixteen digits over the council's settings of the measures. */
  readonly configHash: string;
}

export interface FileMade {
  readonly name: string;
  readonly bytes: number;
  /** Of a CSV file: lines below the header. */
  readonly rows?: number;
  readonly sha256: string;
}

/** What is different from the set that stood before. */
export interface RunChanges {
  readonly since: { readonly set: string; readonly businessDate: CalendarDay };
  /** The council's settings of the measures are others. */
  readonly settingsChanged: boolean;
  /** Measures whose definition has another version, or is new (`was` left out) or gone (`is` left out). */
  readonly definitions: readonly { readonly measure: string; readonly was?: number; readonly is?: number }[];
  readonly filesAdded: readonly string[];
  readonly filesGone: readonly string[];
  readonly reports: readonly ReportChanges[];
}

export interface ReportChanges {
  readonly report: string;
  /** Of the internal file, which hides nothing: figures that stand in both sets. Lines of periods that began or fell out since are in neither count. */
  readonly compared: number;
  /** Of those, how many are different. */
  readonly changed: number;
  /** Of those, how many belong to a period that was over in the set before: something was recorded late, or put right. */
  readonly changedAfterwards: number;
  /** The same by measure, only those with a difference. */
  readonly measures: readonly { readonly measure: string; readonly changed: number; readonly changedAfterwards: number }[];
  /** Of the publishable file, line by line; at most 100. Figures as the file writes them, so a hidden one stays hidden. */
  readonly published: readonly FigureChanged[];
}

export interface FigureChanged {
  readonly measure: string;
  readonly period: string;
  readonly breakdown: string;
  readonly category: string;
  readonly was: PrintedFigures;
  readonly is: PrintedFigures;
}

export interface PrintedFigures {
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
}
