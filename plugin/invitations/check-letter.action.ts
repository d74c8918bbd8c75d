import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id, optionalId, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { approve } from './invitation';
import type { InvitationStore } from './invitation.store';
import { mayCheckLetter, viewLetter } from './letter-in-view';
import { aboutInvitation } from './request-in-view';

/** roles.md rule 5. */
export const checkLetter = defineAction({
  name: 'check-invitation',
  input: z.strictObject({
    episodeId: optionalId(),
    requestId: id(),
    invitationId: id(),
    version: version(),
    looked: choice(['yes'], { required: 'Confirm that you have looked at the letter and at where it goes' }),
  }),
  load: ({ episodeId, requestId, invitationId }, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) =>
    viewLetter({ episodeId, requestId, invitationId }, stores, asked),
  allow: (actor, view) => mayCheckLetter(actor, view),
  about: (view) => aboutInvitation(view),
  async record({ input, loaded: { invitation }, actor, today, at, ids }, { invitations }: { invitations: InvitationStore }) {
    await invitations.save({ ...approve(invitation, { by: actor.workerId, byName: actor.name, on: today }), version: input.version });
    await invitations.addEvent({ id: ids.next(), invitationId: invitation.id, at, what: 'checked', by: actor.name });
    return { requestId: invitation.requestId, id: invitation.id };
  },
});
