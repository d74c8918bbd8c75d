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

export const cellsOf = (table: string, keyColumns: readonly string[], row: Row): RowCells => new Cells(table, keyColumns, row);

/** A night reads millions: hence one class, and no closures for each row. */
class Cells implements RowCells {
  constructor(
    private readonly table: string,
    private readonly keyColumns: readonly string[],
    private readonly row: Row,
  ) {}

  unreadable(column: string, reason: string): CaseRecordUnreadable {
    return new CaseRecordUnreadable(this.table, this.keyColumns.map((key) => plainKey(this.row[key])).join('/'), column, reason);
  }

  optionalText(column: string): string | undefined {
    return blankAsNothing(this.row[column]);
  }

  text(column: string): string {
    return this.must(column, this.optionalText(column));
  }

  optionalId(column: string): string | undefined {
    const value = this.optionalText(column);
    return value === undefined ? undefined : (ID.exec(value)?.[1] ?? fail(this.unreadable(column, 'not a number of up to 16 digits')));
  }

  id(column: string): string {
    return this.must(column, this.optionalId(column));
  }

  optionalDay(column: string): CalendarDay | undefined {
    const value = this.row[column];
    if (value === null || value === undefined || value === '') return undefined;
    return dayOfCell(value) ?? fail(this.unreadable(column, 'not a date'));
  }

  day(column: string): CalendarDay {
    return this.must(column, this.optionalDay(column));
  }

  optionalFlag(column: string): 'Y' | 'N' | undefined {
    const value = this.optionalText(column)?.toUpperCase();
    if (value === undefined || value === 'Y' || value === 'N') return value;
    throw this.unreadable(column, 'neither Y nor N');
  }

  flag(column: string): boolean {
    return this.optionalFlag(column) === 'Y';
  }

  private must<T>(column: string, value: T | undefined): T {
    if (value === undefined) throw this.unreadable(column, 'empty');
    return value;
  }
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
