import { z } from 'zod';
import { choice, id } from '../core/input';
import { defineQuery } from '../core/query';
import { BOOKABLE } from './booking';
import { viewBooking, viewBookingToChange, type BookingSource } from './booking-at-desk';
import { mayOpenAtTheDesk } from './invitation-access';
import { aboutRequest } from './request-in-view';

/** S2-38: what to book for a meeting: where, when and for whom. */
export const booking = defineQuery({
  name: 'view-booking',
  input: z.strictObject({ requestId: id(), what: choice(BOOKABLE, { required: 'Choose what is to be booked' }) }),
  load: ({ requestId, what }, stores: BookingSource, asked) => viewBooking(requestId, what, stores, asked),
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
});

/** A booking that is cancelled, or moved with its meeting. */
export const bookingToChange = defineQuery({
  name: 'view-booking-to-change',
  input: z.strictObject({ requestId: id(), bookingId: id() }),
  load: (input, stores: BookingSource, asked) => viewBookingToChange(input, stores, asked),
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
});
