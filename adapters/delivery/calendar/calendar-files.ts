import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarMaker } from '../../../plugin/core/calendar-port';

/** On a lock screen and in a shared calendar the title is read by others. */
const TITLE = 'Meeting';

/** Entries for calendars. Times are in UTC, so that they are right whatever zone the reader's calendar shows. */
export function createCalendarFiles(organizer: { readonly name: string; readonly email: string }): CalendarMaker {
  return {
    file(entry, method, to, at) {
      const cancelled = method === 'CANCEL';
      const calendar = ical({ prodId: { company: 'Family meetings', product: 'Invitations', language: 'EN' } });
      calendar.method(cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
      calendar.createEvent({
        id: entry.uid,
        sequence: entry.sequence,
        stamp: at,
        start: entry.startsAt,
        end: entry.endsAt,
        summary: TITLE,
        description: 'The details are in the letter that came with this.',
        status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        organizer: { name: organizer.name, email: organizer.email },
        attendees: [{ name: to.name, email: to.email, rsvp: true, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION }],
      });
      return { method, content: calendar.toString() };
    },
  };
}
