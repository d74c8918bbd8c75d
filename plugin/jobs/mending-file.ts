import type { Mending } from '../../reports/report-set';
import type { CalendarDay } from '../core/calendar-day';
import type { GrowingFile } from '../core/growing-file';
import { MEND_FORMAT, type MendingHead, type RecordToMend } from '../report-pages/records-to-mend';

/** The list of records to mend, written as the families are counted. */
export function mendingFile(file: GrowingFile, asAt: CalendarDay): Mending {
  const line = (value: MendingHead | RecordToMend): string => `${JSON.stringify(value)}\n`;
  return {
    begin: (periods) => file.write(line({ format: MEND_FORMAT, asAt, periods })),
    add: (records) => file.write(records.map(line).join('')),
  };
}
