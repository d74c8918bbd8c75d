import { parseDay, type CalendarDay } from '../plugin';

/** A day given on the command line; undefined where none was. */
export function dayAsked(option: string, text: string | undefined): CalendarDay | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new Error(`Give ${option} as a date, like 2026-11-21`);
  return day;
}
