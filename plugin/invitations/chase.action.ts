import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { chase } from './invitation';
import type { InvitationStore } from './invitation.store';
import { mayHandleLetter, viewLetter } from './letter-in-view';
import { aboutInvitation } from './request-in-view';

/** S2-38: no answer had come, so somebody asked again. The task comes back after as many days as before. */
export const recordChase = defineAction({
  name: 'record-asked-again',
  input: z.strictObject({ requestId: id(), invitationId: id(), version: version() }),
  load: (input, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) => viewLetter(input, stores, asked),
  allow: (actor, view) => mayHandleLetter(actor, view),
  about: (view) => aboutInvitation(view),
  async record({ input, loaded: { invitation }, actor, today, at, ids }, { invitations }: { invitations: InvitationStore }) {
    await invitations.save({ ...chase(invitation, today), version: input.version });
    await invitations.addEvent({ id: ids.next(), invitationId: invitation.id, at, what: 'chased', by: actor.name });
    return { requestId: invitation.requestId, id: invitation.id };
  },
});
