/** A day as `YYYY-MM-DD`: plain data, so that `<` compares. */
export type Day = string;

const MS_A_DAY = 86_400_000;
const epochDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;

export const addDays = (day: Day, days: number): Day => new Date((epochDay(day) + days) * MS_A_DAY).toISOString().slice(0, 10);

export const daysBetween = (from: Day, to: Day): number => epochDay(to) - epochDay(from);

/** Near enough for made-up birthdays: 365.25 days a year. */
export const addYears = (day: Day, years: number): Day => addDays(day, Math.round(years * 365.25));

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Completed years on a day. */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
