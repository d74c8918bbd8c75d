import { dayOf, partsOf, type CalendarDay } from '../plugin/core/calendar-day';

/**
 * The last day on or before a day on which figures that were published may change (measures 3.4 rule 5).
 *
 * @param days of each year, as MM-DD; none = every day
 */
export function releaseDay(on: CalendarDay, days: readonly string[]): CalendarDay {
  const { year } = partsOf(on);
  const all = [year - 1, year].flatMap((each) =>
    days.flatMap((text) => {
      const [month = 0, day = 0] = text.split('-').map(Number);
      return dayOf(each, month, day) ?? [];
    }),
  );
  return (
    all
      .filter((each) => each <= on)
      .toSorted()
      .at(-1) ?? on
  );
}
