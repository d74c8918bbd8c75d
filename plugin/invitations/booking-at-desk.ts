import type { CalendarDay } from '../core/calendar-day';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { Logistics } from '../preparation/logistics';
import { isActive, type Bookable, type Booking } from './booking';
import { mustChange, stillToBook } from './desk-task';
import { supersededOf } from './desk-tasks';
import type { ReleasedInvitation } from './invitation';
import type { MeetingNow, MeetingsNow } from './meeting-now';
import { viewRequestAtDesk, type RequestAtDesk } from './request-at-desk';
import type { RequestSource } from './request-in-view';
import type { Venue } from './venue';

/** Everything that is needed to book one thing for one meeting, and nothing of why the family meets. */
export interface BookingAtDesk extends RequestAtDesk {
  readonly what: Bookable;
  readonly meeting: MeetingNow | undefined;
  /** Of this kind, in force. */
  readonly booked: readonly Booking[];
  /** Still to be booked; `people` is empty where it is for the meeting as a whole. */
  readonly toBook?: { readonly people: readonly ReleasedInvitation[] };
  /** S0-22: the family's own. */
  readonly preferred: Pick<Logistics, 'preferredDays' | 'preferredTimes'> | undefined;
  readonly venues: readonly Venue[];
  /** Of all meetings on the day, so that a clash is seen before it is made. */
  readonly thatDay: readonly Booking[];
}

export interface BookingSource extends RequestSource {
  readonly meetings: MeetingsNow;
  readonly desk: {
    bookingsOf(meetingId: string): Promise<readonly Booking[]>;
    bookingsOn(on: CalendarDay): Promise<readonly Booking[]>;
    findBooking(id: string): Promise<Booking | undefined>;
  };
  readonly venues: { all(): Promise<readonly Venue[]> };
  readonly logistics: { ofEpisode(episodeId: string): Promise<Logistics | undefined> };
}

export async function viewBooking(requestId: string, what: Bookable, stores: BookingSource, asked: Asked): Promise<BookingAtDesk> {
  const view = await viewRequestAtDesk(requestId, stores, asked);
  const { request, letters } = view;
  const meeting = await stores.meetings.find(request.meetingId);
  const bookings = await stores.desk.bookingsOf(request.meetingId);
  const on = meeting?.on ?? request.meeting.on;
  const people = stillToBook(what, { request, letters, meeting, bookings, newest: true, superseded: supersededOf(letters) });
  return {
    ...view,
    what,
    meeting,
    booked: bookings.filter((each) => each.what === what && each.cancelled === undefined),
    toBook: people && { people: letters.filter(({ memberId }) => people.includes(memberId)) },
    preferred: await stores.logistics.ofEpisode(request.episodeId),
    venues: what === 'venue' ? await stores.venues.all() : [],
    thatDay: what === 'venue' && on !== undefined ? await stores.desk.bookingsOn(on) : [],
  };
}

export interface BookingToChange extends BookingAtDesk {
  readonly booking: Booking;
  readonly change?: 'rearrange' | 'cancel';
}

export async function viewBookingToChange(
  { requestId, bookingId }: { readonly requestId: string; readonly bookingId: string },
  stores: BookingSource,
  asked: Asked,
): Promise<BookingToChange> {
  const found = await stores.desk.findBooking(bookingId);
  if (found === undefined || !isActive(found)) throw new NotFound('booking');
  const view = await viewBooking(requestId, found.what, stores, asked);
  if (view.request.meetingId !== found.meetingId) throw new NotFound('booking');
  return { ...view, booking: found, change: mustChange(found, view.meeting) };
}

/** The bookings of a meeting that are in force, each with whether it still fits. */
export const bookingsInForce = (bookings: readonly Booking[], meeting: MeetingNow | undefined) =>
  bookings.filter(({ cancelled }) => cancelled === undefined).map((booking) => ({ booking, change: mustChange(booking, meeting) }));
