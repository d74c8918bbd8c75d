import type { SetCounting } from '../../reports/report-set';
import type { CalendarDay } from '../core/calendar-day';
import type { GrowingFile } from '../core/growing-file';
import { MEND_FORMAT, type MendingHead, type RecordToMend } from '../report-pages/records-to-mend';

const line = (value: MendingHead | RecordToMend): string => `${JSON.stringify(value)}\n`;

/** The list of records to mend begins with what it is of. */
export const beginMending = (file: GrowingFile, asAt: CalendarDay, periods: SetCounting['mendingPeriods']): Promise<void> =>
  file.write(line({ format: MEND_FORMAT, asAt, periods }));

/** As they stand in the list. */
export const mendingLines = (records: readonly RecordToMend[]): string => records.map(line).join('');
