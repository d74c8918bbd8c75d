import type { TableRow } from '../counting/table';
import { periodName, rowAt, wholePercent } from './chart-model';
import { figureWords, whyNotShown } from './chart-words';

/** Words that make a headline percentage into a sentence. */
export interface Headline {
  readonly measure: string;
  /** "of children with a letter before proceedings had been offered a meeting by then" */
  readonly predicate: string;
  /** "the share of children offered a meeting in time" */
  readonly subject: string;
}

/** One sentence on the latest period, with how it was in the one before where both can be told. */
export function readingOf(rows: readonly TableRow[], periods: readonly string[], { measure, predicate, subject }: Headline): string {
  const [latest, before] = [periods.at(-1), periods.at(-2)];
  if (latest === undefined) return 'No period has ended yet.';
  const row = rowAt(rows, measure, latest);
  const percent = wholePercent(row);
  const when = periodName(latest);
  if (typeof percent !== 'number') {
    return `In ${when} ${subject} is not shown: ${whyNotShown(percent, 'there were none')}${lastShown(rows, periods, measure)}.`;
  }
  const earlier = before === undefined ? undefined : wholePercent(rowAt(rows, measure, before));
  const change = typeof earlier === 'number' && before !== undefined ? `; in ${periodName(before)} it was ${earlier}%` : '';
  return `In ${when}, ${percent}% ${predicate} (${row?.numerator} of ${row?.denominator})${change}.`;
}

/** A council whose latest quarter is hidden still sees what can be told of an earlier one. */
function lastShown(rows: readonly TableRow[], periods: readonly string[], measure: string): string {
  const period = periods.findLast((each) => typeof wholePercent(rowAt(rows, measure, each)) === 'number');
  if (period === undefined) return '';
  const row = rowAt(rows, measure, period);
  return `; the last that can be told is of ${periodName(period)}, ${figureWords(wholePercent(row), true)} (${row?.numerator} of ${row?.denominator})`;
}
