import { parseDay, type CalendarDay } from '../../plugin/core/calendar-day';
import { CaseRecordUnreadable } from '../../plugin/core/case-system';
import type { Row } from './case-rows';

/** One row's cells, read as what they must be. A cell that is not throws `CaseRecordUnreadable` with its place and never its content. */
export interface RowCells {
  /** Trimmed; blank does not fit. */
  text(column: string): string;
  /** Trimmed; blank = undefined. */
  optionalText(column: string): string | undefined;
  id(column: string): string;
  optionalId(column: string): string | undefined;
  day(column: string): CalendarDay;
  optionalDay(column: string): CalendarDay | undefined;
  /** 'Y' is yes; 'N' and blank are no. */
  flag(column: string): boolean;
  /** As `flag`, where blank means something of its own. */
  optionalFlag(column: string): 'Y' | 'N' | undefined;
  unreadable(column: string, reason: string): CaseRecordUnreadable;
}

const ID = /^(\d{1,16})(\.0+)?$/;

export function cellsOf(table: string, keyColumns: readonly string[], row: Row): RowCells {
  const unreadable = (column: string, reason: string): CaseRecordUnreadable =>
    new CaseRecordUnreadable(table, keyColumns.map((key) => plainKey(row[key])).join('/'), column, reason);
  const must = <T>(column: string, value: T | undefined): T => {
    if (value === undefined) throw unreadable(column, 'empty');
    return value;
  };
  const optionalText = (column: string): string | undefined => blankAsNothing(row[column]);
  const optionalId = (column: string): string | undefined => {
    const value = optionalText(column);
    if (value === undefined) return undefined;
    return must(column, ID.exec(value)?.[1] ?? fail(unreadable(column, 'not a number of up to 16 digits')));
  };
  const optionalDay = (column: string): CalendarDay | undefined => {
    const value = row[column];
    if (value === null || value === undefined || value === '') return undefined;
    return dayOfCell(value) ?? fail(unreadable(column, 'not a date'));
  };
  const optionalFlag = (column: string): 'Y' | 'N' | undefined => {
    const value = optionalText(column)?.toUpperCase();
    if (value === undefined || value === 'Y' || value === 'N') return value;
    throw unreadable(column, 'neither Y nor N');
  };
  return {
    unreadable,
    optionalText,
    optionalId,
    optionalDay,
    optionalFlag,
    text: (column) => must(column, optionalText(column)),
    id: (column) => must(column, optionalId(column)),
    day: (column) => must(column, optionalDay(column)),
    flag: (column) => optionalFlag(column) === 'Y',
  };
}

function fail(error: Error): never {
  throw error;
}

/** A key is a number; anything else in its place could be anything, and is not repeated. */
function plainKey(value: unknown): string {
  const text = blankAsNothing(value);
  return text !== undefined && ID.test(text) ? text : '?';
}

function blankAsNothing(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  const text = String(value).trim();
  return text === '' ? undefined : text;
}

const DATE_AND_TIME = /^(\d{4}-\d{2}-\d{2})([ T]\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?Z?)?$/;

/** A `datetime` is the wall clock's; its time part is dropped. */
function dayOfCell(value: unknown): CalendarDay | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : parseDay(value.toISOString().slice(0, 10));
  const match = DATE_AND_TIME.exec(String(value).trim());
  return match?.[1] === undefined ? undefined : parseDay(match[1]);
}
