import { inWords, type CalendarDay } from '../core/calendar-day';
import type { ReportShown } from './report-pages';

/** `uptake.csv` of 21 November as `uptake-2026-11-21.csv`: two nights’ files do not overwrite one another. */
export const downloadName = (name: string, asAt: CalendarDay): string => name.replace(/(\.[a-z]+)$/, `-${asAt}$1`);

/** "21 November 2026, with everything known to 20 November 2026", and of which day the published figures are where that is another. */
export const datesInWords = ({ asAt, dataTo, publishedAsAt = asAt }: Pick<ReportShown, 'asAt' | 'dataTo' | 'publishedAsAt'>): string =>
  `${inWords(asAt)}, with everything recorded to ${inWords(dataTo)}${publishedAsAt === asAt ? '' : `; figures for publication as released on ${inWords(publishedAsAt)}`}`;

const STATUS: Readonly<Record<ReportShown['status'], string>> = {
  complete: 'Complete',
  partial: 'Not complete yet',
  stale: 'A source is behind',
};

export const statusInWords = (status: ReportShown['status']): string => STATUS[status];

/** Why the figures end before the day before the run (measures 3.0 rule 1): told in words, wherever the tag says that a source is behind. */
export const behindInWords = ({ status, dataTo, asAt }: Pick<ReportShown, 'status' | 'dataTo' | 'asAt'>): string | undefined =>
  status === 'stale'
    ? `One of the sources was complete to ${inWords(dataTo)} only when this was made on ${inWords(asAt)}. Everything is counted to that day: nothing that happened since is in these figures.`
    : undefined;

/** Measures 3.4 rule 7. */
export const symbolsInWords = (hidden: ReportShown['hidden']): readonly { readonly symbol: string; readonly meaning: string }[] => [
  {
    symbol: hidden.symbol,
    meaning: `Confidential. A number from 1 to ${hidden.upTo} is hidden so that nobody can be recognised, and so is any number from which it could be worked out.`,
  },
  { symbol: 'z', meaning: 'Not applicable. There was nobody to count.' },
  { symbol: ':', meaning: 'Not available. It is not known.' },
  { symbol: 'x', meaning: 'Not comparable. The group is too small.' },
];

/** "270 bytes", "1,988 KB", "21.3 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 10 * MEGABYTE ? `${countInWords(Math.round(bytes / 1024))} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
const MEGABYTE = 1024 * 1024;

/** "130,128": of rows and files, never of people, whose figures stand as the files have them. */
export const countInWords = (count: number): string => count.toLocaleString('en-GB');
