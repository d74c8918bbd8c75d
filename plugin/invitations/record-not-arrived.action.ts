import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { didNotArrive } from './invitation';
import type { InvitationStore } from './invitation.store';
import { mayHandleLetter, viewLetter } from './letter-in-view';
import { aboutInvitation } from './request-in-view';

/** What business support finds out: the worker sees it and can write again to another address. */
export const recordNotArrived = defineAction({
  name: 'record-invitation-not-arrived',
  input: z.strictObject({
    requestId: id(),
    invitationId: id(),
    version: version(),
    how: choice(['came-back', 'not-handed-over', 'e-mail-returned'], { required: 'Select what happened' }),
  }),
  load: ({ requestId, invitationId }, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) =>
    viewLetter({ requestId, invitationId }, stores, asked),
  allow: (actor, view) => mayHandleLetter(actor, view),
  about: (view) => aboutInvitation(view),
  async record({ input, loaded: { invitation }, actor, at, ids }, { invitations }: { invitations: InvitationStore }) {
    await invitations.save({ ...didNotArrive(invitation, input.how), version: input.version });
    await invitations.addEvent({ id: ids.next(), invitationId: invitation.id, at, what: 'failed', by: actor.name });
    return { requestId: invitation.requestId, id: invitation.id };
  },
});
