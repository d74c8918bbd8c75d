import { earliest, type CalendarDay } from '../core/calendar-day';
import type { CaseEvent, ProtectionEnquiry } from '../core/case-system';
import type { WorkingCalendar } from '../core/working-days';

/** A child protection conference that is to come, or that may be. */
export interface ConferenceDue {
  readonly on: CalendarDay;
  /** Its date stands on the case record; otherwise `on` is the day by which one would be due. */
  readonly planned: boolean;
  /** The strategy discussion that it would follow from. */
  readonly because?: CalendarDay;
  /** Since when a section 47 enquiry is open; undefined = none is, or the case system does not tell. */
  readonly enquirySince?: CalendarDay;
}

export interface ProtectionOnRecord {
  readonly events: readonly CaseEvent[];
  /** Undefined = the case system does not tell: what is known of strategy discussions has to do. */
  readonly enquiries?: readonly ProtectionEnquiry[];
}

/** S0-04: the first day of the enquiry that is open. */
const openSince = (enquiries: readonly ProtectionEnquiry[] | undefined, today: CalendarDay): CalendarDay | undefined =>
  earliest(
    ...(enquiries ?? [])
      .filter(({ startedOn, endedOn }) => startedOn <= today && (endedOn === undefined || endedOn > today))
      .map((each) => each.startedOn),
  );

/**
 * S0-04: a meeting never replaces a child protection conference. A conference with a date counts first, then a strategy discussion
 * until the conference's time is over, and an open section 47 enquiry for as long as it is open.
 * @param within working days within which a conference would follow (policy `targets.conferenceWorkingDays`)
 */
export function conferenceDue(
  { events, enquiries }: ProtectionOnRecord,
  { today, calendar, within }: { readonly today: CalendarDay; readonly calendar: WorkingCalendar; readonly within: number },
): ConferenceDue | undefined {
  const days = (kind: CaseEvent['kind']): readonly CalendarDay[] =>
    events
      .filter((event) => event.kind === kind)
      .map(({ on }) => on)
      .toSorted();
  const enquirySince = openSince(enquiries, today);
  const planned = days('cp-conference').find((on) => on >= today);
  if (planned !== undefined) return { on: planned, planned: true, enquirySince };
  const discussion = days('strategy-discussion').findLast((on) => on <= today);
  const held = discussion !== undefined && days('cp-conference').some((on) => on >= discussion);
  const by = discussion === undefined || held ? undefined : calendar.addWorkingDays(discussion, within);
  if (by !== undefined && by >= today) return { on: by, planned: false, because: discussion, enquirySince };
  return enquirySince === undefined ? undefined : { on: calendar.addWorkingDays(enquirySince, within), planned: false, enquirySince };
}
