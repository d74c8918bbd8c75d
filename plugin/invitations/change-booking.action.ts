import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, id, optionalText, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { LogisticsStore } from '../preparation/logistics.store';
import { bookedTime, clashProblem } from './booked-time';
import { cancelBooking } from './booking';
import { viewBookingToChange } from './booking-at-desk';
import type { DeskStore } from './desk.store';
import { mayOpenAtTheDesk } from './invitation-access';
import { unbookVenue } from './invitation-request';
import type { InvitationStore } from './invitation.store';
import type { MeetingsNow } from './meeting-now';
import { aboutRequest } from './request-in-view';
import type { VenueStore } from './venue.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly invitations: InvitationStore;
  readonly meetings: MeetingsNow;
  readonly desk: DeskStore;
  readonly venues: VenueStore;
  readonly logistics: LogisticsStore;
};

/** The meeting is off, or has another day: what was booked for it goes with it. */
export const changeBooking = defineAction({
  name: 'change-booking',
  input: z.strictObject({
    requestId: id(),
    bookingId: id(),
    /** Of the booking. */
    version: version(),
    step: choice(['rearranged', 'cancelled'], { required: 'Select what you have done' }),
    from: optionalText({ max: 10 }),
    until: optionalText({ max: 10 }),
  }),
  load: (input, stores: Stores, asked) => viewBookingToChange(input, stores, asked),
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
  async record({ input, loaded, actor, today }, { invitations, desk, venues }: Stores) {
    const { request, meeting, booking, what } = loaded;
    if (input.step === 'cancelled') {
      await desk.saveBooking({ ...cancelBooking(booking, { on: today, byName: actor.name }), version: input.version });
      if (what === 'venue') await invitations.saveRequest(unbookVenue(request));
      return { requestId: request.id };
    }
    const on = meeting?.status === 'planned' ? meeting.on : undefined;
    if (on === undefined) throw new Conflict('This meeting does not take place: the booking can only be cancelled');
    const { time, problems } = bookedTime(input, what === 'venue', meeting?.startsAt);
    const venue = booking.venueId === undefined ? undefined : await venues.find(booking.venueId);
    refuseProblems([...problems, clashProblem({ ...time, on, meetingId: booking.meetingId, venue }, await desk.bookingsOn(on))]);
    if (venue !== undefined) await venues.save(venue);
    await desk.saveBooking({ ...booking, ...time, on, version: input.version });
    return { requestId: request.id };
  },
});
