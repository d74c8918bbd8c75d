import { inWords, type CalendarDay } from '../core/calendar-day';
import { InvalidInput, type Problem } from '../core/errors';

type PerhapsProblem = Problem | false | undefined;

/** What the shape of a field cannot tell: a rule that needs today, the record or another field. All told at once. */
export function refuseProblems(problems: readonly PerhapsProblem[]): void {
  const told = problems.filter((problem) => problem !== false && problem !== undefined);
  if (told.length > 0) throw new InvalidInput(told);
}

/** @param what "The date of the referral". */
export function problemIfFuture(field: string, what: string, on: CalendarDay | undefined, today: CalendarDay): Problem | undefined {
  return on !== undefined && on > today ? { field, message: `${what} must be today or in the past` } : undefined;
}

/** @param earlierWhat "the offer was made". */
export function problemIfBefore(
  field: string,
  what: string,
  on: CalendarDay | undefined,
  earlier: { readonly on: CalendarDay; readonly what: string },
): Problem | undefined {
  if (on === undefined || on >= earlier.on) return undefined;
  return { field, message: `${what} must be ${inWords(earlier.on)}, when ${earlier.what}, or later` };
}
