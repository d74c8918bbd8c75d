import { z } from 'zod';
import { NotFound } from '../core/errors';
import { choice, id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { LogisticsStore } from '../preparation/logistics.store';
import { BOOKABLE, isActive, type Booking } from './booking';
import { viewBooking, type BookingAtDesk } from './booking-at-desk';
import { mustChange } from './desk-task';
import type { DeskStore } from './desk.store';
import { mayOpenAtTheDesk } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import type { MeetingsNow } from './meeting-now';
import { aboutRequest } from './request-in-view';
import type { VenueStore } from './venue.store';

export type BookingStores = {
  readonly episodes: EpisodeStore;
  readonly invitations: InvitationStore;
  readonly meetings: MeetingsNow;
  readonly desk: DeskStore;
  readonly venues: VenueStore;
  readonly logistics: LogisticsStore;
};

export const whatIsBooked = choice(BOOKABLE, { required: 'Choose what is to be booked' });

/** S2-38: what to book for a meeting: where, when and for whom. */
export const booking = defineQuery({
  name: 'view-booking',
  input: z.strictObject({ requestId: id(), what: whatIsBooked }),
  load: ({ requestId, what }, stores: BookingStores, asked) => viewBooking(requestId, what, stores, asked),
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
});

export interface BookingToChange extends BookingAtDesk {
  readonly booking: Booking;
  readonly change?: 'rearrange' | 'cancel';
}

export async function viewBookingToChange(
  { requestId, bookingId }: { readonly requestId: string; readonly bookingId: string },
  stores: BookingStores,
  asked: Parameters<typeof viewBooking>[3],
): Promise<BookingToChange> {
  const found = await stores.desk.findBooking(bookingId);
  if (found === undefined || !isActive(found)) throw new NotFound('booking');
  const view = await viewBooking(requestId, found.what, stores, asked);
  if (view.request.meetingId !== found.meetingId) throw new NotFound('booking');
  return { ...view, booking: found, change: mustChange(found, view.meeting) };
}

/** A booking that is cancelled, or moved with its meeting. */
export const bookingToChange = defineQuery({
  name: 'view-booking-to-change',
  input: z.strictObject({ requestId: id(), bookingId: id() }),
  load: (input, stores: BookingStores, asked) => viewBookingToChange(input, stores, asked),
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
});
