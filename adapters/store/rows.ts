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

/** Reads the columns of one row of one table. */
export function reading(table: string, row: Row, key = 'id') {
  const fail = (column: string): never => {
    throw new RowUnreadable(table, String(row[key]), column);
  };
  const textOrNothing = (column: string): string | undefined => {
    const value = row[column];
    if (value === null || value === undefined) return undefined;
    return typeof value === 'string' ? value : fail(column);
  };
  const text = (column: string): string => textOrNothing(column) ?? fail(column);
  const dayOrNothing = (column: string): CalendarDay | undefined => {
    const value = row[column];
    if (value === null || value === undefined) return undefined;
    // SQL Server's driver gives a date column as midnight UTC.
    return parseDay(value instanceof Date ? value.toISOString().slice(0, 10) : String(value)) ?? fail(column);
  };
  const instantOrNothing = (column: string): Date | undefined => {
    const value = row[column];
    if (value === null || value === undefined) return undefined;
    const instant = new Date(value as string);
    return Number.isNaN(instant.getTime()) ? fail(column) : instant;
  };
  const flagOrNothing = (column: string): boolean | undefined => {
    const value = row[column];
    if (value === null || value === undefined) return undefined;
    return value === true || value === 1;
  };
  return {
    text,
    textOrNothing,
    number: (column: string): number => (typeof row[column] === 'number' ? row[column] : fail(column)),
    numberOrNothing: (column: string): number | undefined => (typeof row[column] === 'number' ? row[column] : undefined),
    flag: (column: string): boolean => flagOrNothing(column) ?? fail(column),
    flagOrNothing,
    day: (column: string): CalendarDay => dayOrNothing(column) ?? fail(column),
    dayOrNothing,
    instant: (column: string): Date => instantOrNothing(column) ?? fail(column),
    instantOrNothing,
    /** One of a fixed list of words. */
    oneOf: <T extends string>(column: string, words: readonly T[]): T => words.find((word) => word === row[column]) ?? fail(column),
    oneOfOrNothing: <T extends string>(column: string, words: readonly T[]): T | undefined =>
      row[column] === null || row[column] === undefined ? undefined : (words.find((word) => word === row[column]) ?? fail(column)),
    json: <T>(column: string): T => JSON.parse(text(column)) as T,
    jsonOrNothing: <T>(column: string): T | undefined => {
      const value = textOrNothing(column);
      return value === undefined ? undefined : (JSON.parse(value) as T);
    },
  };
}

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
