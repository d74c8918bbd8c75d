import { parseDay, type CalendarDay } from '../../plugin/core/calendar-day';

/** Our own rows at the edge: `null` becomes `undefined`, instants become `Date`, days are checked. */

/** A column that does not hold what it should. Names the place, never the value. */
export class RowUnreadable extends Error {
  override readonly name = 'RowUnreadable';
  constructor(
    readonly table: string,
    readonly key: string,
    readonly column: string,
  ) {
    super(`${table} ${key}, column ${column}: not in the expected form`);
  }
}

export type Row = Readonly<Record<string, unknown>>;

/** The columns of one row of one table. A night reads millions: hence one class, and no closures for each row. */
class RowReading {
  constructor(
    private readonly table: string,
    private readonly row: Row,
    private readonly key: string,
  ) {}

  textOrNothing(column: string): string | undefined {
    const value = this.row[column];
    if (value === null || value === undefined) return undefined;
    return typeof value === 'string' ? value : this.fail(column);
  }

  text(column: string): string {
    return this.textOrNothing(column) ?? this.fail(column);
  }

  number(column: string): number {
    return this.numberOrNothing(column) ?? this.fail(column);
  }

  numberOrNothing(column: string): number | undefined {
    const value = this.row[column];
    return typeof value === 'number' ? value : undefined;
  }

  flag(column: string): boolean {
    return this.flagOrNothing(column) ?? this.fail(column);
  }

  flagOrNothing(column: string): boolean | undefined {
    const value = this.row[column];
    if (value === null || value === undefined) return undefined;
    return value === true || value === 1;
  }

  day(column: string): CalendarDay {
    return this.dayOrNothing(column) ?? this.fail(column);
  }

  dayOrNothing(column: string): CalendarDay | undefined {
    const value = this.row[column];
    if (value === null || value === undefined) return undefined;
    // SQL Server's driver gives a date column as midnight UTC.
    return parseDay(value instanceof Date ? value.toISOString().slice(0, 10) : String(value)) ?? this.fail(column);
  }

  instant(column: string): Date {
    return this.instantOrNothing(column) ?? this.fail(column);
  }

  instantOrNothing(column: string): Date | undefined {
    const value = this.row[column];
    if (value === null || value === undefined) return undefined;
    const instant = new Date(value as string);
    return Number.isNaN(instant.getTime()) ? this.fail(column) : instant;
  }

  /** One of a fixed list of words. */
  oneOf<T extends string>(column: string, words: readonly T[]): T {
    return this.oneOfOrNothing(column, words) ?? this.fail(column);
  }

  oneOfOrNothing<T extends string>(column: string, words: readonly T[]): T | undefined {
    const value = this.row[column];
    if (value === null || value === undefined) return undefined;
    return words.find((word) => word === value) ?? this.fail(column);
  }

  json<T>(column: string): T {
    return JSON.parse(this.text(column)) as T;
  }

  jsonOrNothing<T>(column: string): T | undefined {
    const value = this.textOrNothing(column);
    return value === undefined ? undefined : (JSON.parse(value) as T);
  }

  private fail(column: string): never {
    throw new RowUnreadable(this.table, String(this.row[this.key]), column);
  }
}

/** Reads the columns of one row of one table. */
export const reading = (table: string, row: Row, key = 'id'): RowReading => new RowReading(table, row, key);

/** Instants are kept as ISO text, which sorts as the instants do on every database. */
export const instantText = (instant: Date): string => instant.toISOString();

/** `undefined` as SQL's null. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;

const UNIQUE_CODES = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];
/** SQL Server: 2627 = primary or unique key, 2601 = unique index. */
const UNIQUE_NUMBERS = [2627, 2601];

/** Whether an insert failed because the row is there already. */
export function isAlreadyThere(error: unknown): boolean {
  const { code, number } = error as { code?: string; number?: number };
  return (code !== undefined && UNIQUE_CODES.includes(code)) || (number !== undefined && UNIQUE_NUMBERS.includes(number));
}
