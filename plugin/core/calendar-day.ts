/**
 * A date on the calendar, with no time and no zone: a birthday, the day a meeting was held.
 * Kept as `YYYY-MM-DD`, so that `<` and `===` on two days mean what they say.
 */
declare const calendarDay: unique symbol;
export type CalendarDay = string & { readonly [calendarDay]: true };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day, or undefined where the text is no day of the calendar (31 February, 2026-1-5). */
export function parseDay(text: string): CalendarDay | undefined {
  if (!SHAPE.test(text)) return undefined;
  const { year, month, day: dayOfMonth } = partsOf(text);
  return dayOf(year, month, dayOfMonth);
}

/** As `parseDay`, for text that is known to be a day: throws a RangeError otherwise. */
export function day(text: string): CalendarDay {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError('Not a day of the calendar (expected YYYY-MM-DD)');
  return parsed;
}

/** The day with this year, month (1–12) and day of the month, or undefined where there is none. */
export function dayOf(year: number, month: number, dayOfMonth: number): CalendarDay | undefined {
  if (!isWithin(year, 1000, 9999) || !isWithin(month, 1, 12)) return undefined;
  return isWithin(dayOfMonth, 1, lastDayOf(year, month)) ? written(year, month, dayOfMonth) : undefined;
}

const isWithin = (value: number, from: number, to: number): boolean => Number.isInteger(value) && value >= from && value <= to;

/** The parts of a day, or of any text that is written like one. */
export function partsOf(value: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: twoDigits(value, 0) * 100 + twoDigits(value, 2), month: twoDigits(value, 5), day: twoDigits(value, 8) };
}

const ZERO = 48;
const twoDigits = (value: string, at: number): number => (value.charCodeAt(at) - ZERO) * 10 + value.charCodeAt(at + 1) - ZERO;

/*
 * Days since 1 January 1970, and back, in whole numbers: the reports ask for millions of days a night, and a Date is many times as slow.
 * A year begins in March here, so that the day that comes and goes is its last.
 */
const DAYS_TO_1970 = 719_469;
const DAYS_IN_400_YEARS = 146_097;

function epochDay(value: CalendarDay): number {
  const { year, month, day: dayOfMonth } = partsOf(value);
  return epochDayOf(year, month, dayOfMonth);
}

function epochDayOf(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month < 3 ? year - 1 : year;
  return firstOfMarchYear(marchYear) + firstOfMarchMonth((month + 9) % 12) + dayOfMonth - DAYS_TO_1970;
}

const firstOfMarchYear = (year: number): number => year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
const firstOfMarchMonth = (month: number): number => Math.floor((month * 153 + 2) / 5);

/** To the end of 2199. Days before 1970 are few, and are written anew. */
const DAYS_KEPT = 84_006;
/** Every day is written once and kept: the same text again is quick to compare and to look up, and leaves nothing to clear away. */
const kept = Array.from<CalendarDay | undefined>({ length: DAYS_KEPT });

const fromEpochDay = (days: number): CalendarDay =>
  days >= 0 && days < DAYS_KEPT ? (kept[days] ??= writtenFrom(days)) : writtenFrom(days);

function writtenFrom(days: number): CalendarDay {
  const since = days + DAYS_TO_1970 - 1;
  const cycle = Math.floor(since / DAYS_IN_400_YEARS);
  const dayOfCycle = since - cycle * DAYS_IN_400_YEARS;
  // Without its leap days every year of the cycle has 365.
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const marchYear = cycle * 400 + Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = since - firstOfMarchYear(marchYear);
  const marchMonth = Math.floor((dayOfYear * 5 + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = month < 3 ? marchYear + 1 : marchYear;
  return `${year}-${padded(month)}-${padded(dayOfYear - firstOfMarchMonth(marchMonth) + 1)}` as CalendarDay;
}

const padded = (value: number): string => (value < 10 ? `0${value}` : String(value));
const written = (year: number, month: number, dayOfMonth: number): CalendarDay => fromEpochDay(epochDayOf(year, month, dayOfMonth));

export function addDays(value: CalendarDay, days: number): CalendarDay {
  return fromEpochDay(epochDay(value) + days);
}

/** Keeps the day of the month, clamped to the month's end: 29 February 2024 + 12 months = 28 February 2025 (measures 3.0 rule 5). */
export function addMonths(value: CalendarDay, months: number): CalendarDay {
  const { year, month, day: dayOfMonth } = partsOf(value);
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = (target % 12) + 1;
  return written(targetYear, targetMonth, Math.min(dayOfMonth, lastDayOf(targetYear, targetMonth)));
}

const LONG_MONTHS = [1, 3, 5, 7, 8, 10, 12];

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return LONG_MONTHS.includes(month) ? 31 : 30;
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
  let first: CalendarDay | undefined;
  for (const value of days) if (value !== undefined && (first === undefined || value < first)) first = value;
  return first;
}

export function latest(...days: readonly (CalendarDay | undefined)[]): CalendarDay | undefined {
  let last: CalendarDay | undefined;
  for (const value of days) if (value !== undefined && (last === undefined || value > last)) last = value;
  return last;
}

/** 0 = Monday … 6 = Sunday. */
export function weekday(value: CalendarDay): number {
  // 1 January 1970 was a Thursday.
  return (((epochDay(value) + 3) % 7) + 7) % 7;
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
