import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';

/**
 * The first line of the list of records to mend, a file of a night's set: ids, days and codes of single children, no name. A record a
 * line follows, those of a family together.
 */
export interface MendingHead {
  readonly format: typeof MEND_FORMAT;
  readonly asAt: CalendarDay;
  /** The period of each report that was looked at. */
  readonly periods: readonly { readonly report: string; readonly period: string }[];
}

/** Goes up with every change of a line: a set that an older release wrote is then passed over. */
export const MEND_FORMAT = 2;
export const MEND_FILE = 'records-to-mend-OFFICIAL-SENSITIVE.jsonl';

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
