import type { CalendarDay } from '../../plugin/core/calendar-day';
import { reading, type Row } from './rows';

/** Rows of a second table gathered under the record that they belong to, in the order in which they came. */
export function byOwner<T>(
  table: string,
  ownerColumn: string,
  rows: readonly Row[],
  of: (row: Row) => T,
): ReadonlyMap<string, readonly T[]> {
  const gathered = new Map<string, T[]>();
  for (const row of rows) {
    const owner = reading(table, row, ownerColumn).text(ownerColumn);
    const known = gathered.get(owner) ?? [];
    known.push(of(row));
    gathered.set(owner, known);
  }
  return gathered;
}

/** By the id in one column, the first day of another. */
export function firstDays(table: string, rows: readonly Row[], id: string, on: string): ReadonlyMap<string, CalendarDay> {
  const days = new Map<string, CalendarDay>();
  for (const row of rows) {
    const read = reading(table, row, id);
    const [key, day] = [read.text(id), read.day(on)];
    const known = days.get(key);
    if (known === undefined || day < known) days.set(key, day);
  }
  return days;
}
