import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayOpenAtTheDesk } from './invitation-access';
import { bookVenue } from './invitation-request';
import type { InvitationStore } from './invitation.store';
import { viewRequestAtDesk } from './request-at-desk';
import { aboutRequest } from './request-in-view';

/** S2-38: the venue is booked too. */
export const recordVenueBooked = defineAction({
  name: 'record-venue-booked',
  input: z.strictObject({ requestId: id(), version: version() }),
  load: ({ requestId }, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) =>
    viewRequestAtDesk(requestId, stores, asked),
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
  async record({ input, loaded: { request }, actor, today }, { invitations }: { invitations: InvitationStore }) {
    await invitations.saveRequest({ ...bookVenue(request, { on: today, by: actor.workerId }), version: input.version });
    return { requestId: request.id };
  },
});
