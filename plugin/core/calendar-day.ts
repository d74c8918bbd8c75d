/**
 * A date on the calendar, with no time and no zone: a birthday, the day a meeting was held.
 * Kept as `YYYY-MM-DD`, so that `<` and `===` on two days mean what they say.
 */
declare const calendarDay: unique symbol;
export type CalendarDay = string & { readonly [calendarDay]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

/** The day, or undefined where the text is no day of the calendar (31 February, 2026-1-5). */
export function parseDay(text: string): CalendarDay | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dayOf(year, month, day);
}

/** As `parseDay`, for text that is known to be a day: throws a RangeError otherwise. */
export function day(text: string): CalendarDay {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError('Not a day of the calendar (expected YYYY-MM-DD)');
  return parsed;
}

/** The day with this year, month (1–12) and day of the month, or undefined where there is none. */
export function dayOf(year: number, month: number, dayOfMonth: number): CalendarDay | undefined {
  if (![year, month, dayOfMonth].every(Number.isInteger)) return undefined;
  // Comes back as other parts where the parts did not exist: 31 February becomes 3 March.
  const instant = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (year < 1000 || year > 9999) return undefined;
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== dayOfMonth) return undefined;
  return instant.toISOString().slice(0, 10) as CalendarDay;
}

export function partsOf(value: CalendarDay): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)), day: Number(value.slice(8, 10)) };
}

const epochDay = (value: CalendarDay): number => Date.parse(`${value}T00:00:00Z`) / MS_A_DAY;
const fromEpochDay = (days: number): CalendarDay => new Date(days * MS_A_DAY).toISOString().slice(0, 10) as CalendarDay;

export function addDays(value: CalendarDay, days: number): CalendarDay {
  return fromEpochDay(epochDay(value) + days);
}

/** Keeps the day of the month, clamped to the month's end: 29 February 2024 + 12 months = 28 February 2025 (measures 3.0 rule 5). */
export function addMonths(value: CalendarDay, months: number): CalendarDay {
  const { year, month, day: dayOfMonth } = partsOf(value);
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = (target % 12) + 1;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate();
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, lastDay)) as CalendarDay;
}

/** Whole days from one day to another; negative where `to` is the earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return epochDay(to) - epochDay(from);
}

/** Completed years on the given day; born on 29 February is a year older on 28 February of a common year (measures A8). */
export function ageOn(birth: CalendarDay, on: CalendarDay): number {
  let years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  if (addMonths(birth, years * 12) > on) years -= 1;
  return years;
}

export function earliest(...days: readonly (CalendarDay | undefined)[]): CalendarDay | undefined {
  return days.filter((value) => value !== undefined).toSorted()[0];
}

export function latest(...days: readonly (CalendarDay | undefined)[]): CalendarDay | undefined {
  return days
    .filter((value) => value !== undefined)
    .toSorted()
    .at(-1);
}

/** 0 = Monday … 6 = Sunday. */
export function weekday(value: CalendarDay): number {
  return (new Date(`${value}T00:00:00Z`).getUTCDay() + 6) % 7;
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in London at an instant. */
export function dayInLondon(instant: Date): CalendarDay {
  return london.format(instant) as CalendarDay;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "5 June 2026", as GOV.UK writes dates. */
export function inWords(value: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOf(value);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}
