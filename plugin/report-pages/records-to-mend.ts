import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';

/** Which records lack what, as a file of a night's set: ids, days and codes of single children, no name. */
export interface RecordsToMend {
  readonly format: typeof MEND_FORMAT;
  readonly asAt: CalendarDay;
  /** The period of each report that was looked at. */
  readonly periods: readonly { readonly report: string; readonly period: string }[];
  readonly records: readonly RecordToMend[];
}

/** Goes up with every change of `RecordsToMend`: a set that an older release wrote is then passed over. */
export const MEND_FORMAT = 1;
export const MEND_FILE = 'records-to-mend-OFFICIAL-SENSITIVE.json';

export interface RecordToMend {
  readonly defect: string;
  readonly child: PersonId;
  readonly episode?: string;
  readonly meeting?: string;
  readonly plan?: string;
  readonly on: CalendarDay;
  /** The measures that count it. */
  readonly measures: readonly string[];
}
