import type { Policy } from '../core/policy';
import type { WorkingCalendar } from '../core/working-days';
import type { Meeting } from './meeting';

/** S0-23: an evening, a weekend or a bank holiday is as good as any time; but somebody opens the building and nobody works alone. */
export function isOutOfHours(
  { on, startsAt }: Pick<Meeting, 'on' | 'startsAt'>,
  { opens, closes }: Policy['officeHours'],
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): boolean {
  if (on === undefined) return false;
  if (!calendar.isWorkingDay(on)) return true;
  return startsAt !== undefined && (startsAt < opens || startsAt >= closes);
}
