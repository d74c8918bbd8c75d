import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, id, ids, optionalId, optionalText, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { LogisticsStore } from '../preparation/logistics.store';
import { bookedTime, clashProblem } from './booked-time';
import { BOOKABLE, FOR_PEOPLE } from './booking';
import { viewBooking } from './booking-at-desk';
import type { DeskStore } from './desk.store';
import { mayOpenAtTheDesk } from './invitation-access';
import { bookVenue } from './invitation-request';
import type { InvitationStore } from './invitation.store';
import type { MeetingsNow } from './meeting-now';
import { aboutRequest } from './request-in-view';
import { isInUse } from './venue';
import type { VenueStore } from './venue.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly invitations: InvitationStore;
  readonly meetings: MeetingsNow;
  readonly desk: DeskStore;
  readonly venues: VenueStore;
  readonly logistics: LogisticsStore;
};

/** S2-38: the venue is booked too, and what people need to come. */
export const recordBooking = defineAction({
  name: 'record-booking',
  input: z.strictObject({
    requestId: id(),
    what: choice(BOOKABLE, { required: 'Choose what is to be booked' }),
    /** Of the request: of two who book at once one is told so. */
    version: version(),
    venueId: optionalId(),
    from: optionalText({ max: 10 }),
    until: optionalText({ max: 10 }),
    people: ids(),
    details: optionalText({ max: 300 }),
  }),
  load: ({ requestId, what }, stores: Stores, asked) => viewBooking(requestId, what, stores, asked),
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
  async record({ input, loaded, actor, today, ids: newIds }, { invitations, desk, venues }: Stores) {
    const { request, meeting, toBook, what } = loaded;
    const on = meeting?.on;
    if (request.status !== 'released') throw new Conflict('This request was called back. Do not book anything for it');
    if (toBook === undefined || on === undefined) throw new Conflict('This is booked already, or nobody has asked for it');
    const isVenue = what === 'venue';
    const forPeople = FOR_PEOPLE.includes(what);
    const { time, problems } = bookedTime(input, isVenue, meeting?.startsAt);
    const chosen = toBook.people.map(({ memberId }) => memberId).filter((memberId) => input.people.includes(memberId));
    const venue = isVenue ? loaded.venues.filter(isInUse).find((each) => each.id === input.venueId) : undefined;
    refuseProblems([
      ...problems,
      forPeople && chosen.length === 0 && { field: 'people', message: 'Select for whom it is booked' },
      isVenue && input.venueId !== undefined && venue === undefined && { field: 'venueId', message: 'Select a venue of the list' },
      clashProblem({ ...time, on, meetingId: request.meetingId, venue }, await desk.bookingsOn(on)),
    ]);
    const booked = { on: today, by: actor.workerId };
    await invitations.saveRequest({ ...(isVenue ? bookVenue(request, booked) : request), version: input.version });
    // Of two who book one room for two meetings at once, the second is told that somebody was there before.
    if (venue !== undefined) await venues.save(venue);
    await desk.addBooking({
      id: newIds.next(),
      meetingId: request.meetingId,
      requestId: request.id,
      what,
      on,
      ...time,
      venueId: venue?.id,
      memberIds: chosen,
      details: input.details,
      bookedBy: actor.workerId,
      bookedByName: actor.name,
      bookedOn: today,
      version: 0,
    });
    return { requestId: request.id };
  },
});
