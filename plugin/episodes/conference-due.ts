import type { CalendarDay } from '../core/calendar-day';
import type { CaseEvent } from '../core/case-system';
import type { WorkingCalendar } from '../core/working-days';

/** Working days from a strategy discussion within which the initial child protection conference is held (Working Together). */
const CONFERENCE_WITHIN = 15;

/** A child protection conference that is to come, or that may be. */
export interface ConferenceDue {
  readonly on: CalendarDay;
  /** The strategy discussion that it follows from; undefined = its date stands on the case record. */
  readonly because?: CalendarDay;
}

/**
 * S0-04: a meeting never replaces a child protection conference. The case record tells of conferences with their date and of
 * strategy discussions; whether an enquiry is open it does not tell, so a discussion counts until the conference's time is over.
 */
export function conferenceDue(events: readonly CaseEvent[], today: CalendarDay, calendar: WorkingCalendar): ConferenceDue | undefined {
  const days = (kind: CaseEvent['kind']): readonly CalendarDay[] =>
    events
      .filter((event) => event.kind === kind)
      .map(({ on }) => on)
      .toSorted();
  const planned = days('cp-conference').find((on) => on >= today);
  if (planned !== undefined) return { on: planned };
  const discussion = days('strategy-discussion').findLast((on) => on <= today);
  if (discussion === undefined || days('cp-conference').some((on) => on >= discussion)) return undefined;
  const by = calendar.addWorkingDays(discussion, CONFERENCE_WITHIN);
  return by >= today ? { on: by, because: discussion } : undefined;
}
