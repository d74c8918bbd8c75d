/** Days as text, and what the recalculation needs of them; nothing here is the product's. */

const serial = (day: string): number => Math.round(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / 86_400_000);
const text = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

export const plusDays = (day: string, days: number): string => text(serial(day) + days);
export const daysFrom = (from: string, to: string): number => serial(to) - serial(from);

/** The same day of another month, or that month's last. */
export function plusMonths(day: string, months: number): string {
  const count = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + months;
  const [year, month] = [Math.floor(count / 12), count % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month + 1)}-${two(Math.min(+day.slice(8, 10), last))}`;
}

/** Bank holidays of England and Wales. */
const HOLIDAYS = new Set(
  (
    '2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26 ' +
    '2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26 ' +
    '2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26 ' +
    '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28'
  ).split(' '),
);

export function plusWorkingDays(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0;) {
    at = plusDays(at, 1);
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(at)) left -= 1;
  }
  return at;
}

export const least = (...days: readonly string[]): string => days.filter((day) => day !== '').toSorted()[0] ?? '';
