import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { Person } from '../../../plugin/core/case-system';

/** The data mart has no flag for an unborn child: a date of birth after today is the expected one (mosaic-records 1.1). */
export function birthOf(date: CalendarDay | undefined, today: CalendarDay): Pick<Person, 'dateOfBirth' | 'expectedBirth'> {
  if (date === undefined) return {};
  return date > today ? { expectedBirth: date } : { dateOfBirth: date };
}
