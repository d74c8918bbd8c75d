import type { CalendarDay } from '../plugin/core/calendar-day';
import type { TableRow } from './counting/table';

/** Goes up with every change of what a row holds: an older release is then not carried on. */
const FORMAT = 1;

/** A report's publishable table as it was released, and on which day. */
export interface ReleasedTable {
  readonly report: string;
  readonly asAt: CalendarDay;
  readonly rows: readonly TableRow[];
}

/** As a file of the set: the next nights publish the same table again, until the next day of release. */
export const releasedText = (tables: readonly ReleasedTable[]): string => JSON.stringify({ format: FORMAT, tables });

/** None where another version of the module wrote it. */
export function readReleased(text: string): readonly ReleasedTable[] {
  const read = JSON.parse(text) as { readonly format?: number; readonly tables: readonly ReleasedTable[] };
  return read.format === FORMAT ? read.tables : [];
}
