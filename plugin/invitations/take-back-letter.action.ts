import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import type { LedgerStores } from '../core/ground';
import { id, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { callBack } from './invitation';
import type { InvitationStore } from './invitation.store';
import { mayRecordAnswer, viewLetter } from './letter-in-view';
import { aboutInvitation } from './request-in-view';
import { takeBack } from './take-back';

/** One letter that is not out yet stays in: its person can be written to again. */
export const takeBackLetter = defineAction({
  name: 'take-back-invitation',
  input: z.strictObject({ episodeId: id(), requestId: id(), invitationId: id(), version: version() }),
  load: ({ episodeId, requestId, invitationId }, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) =>
    viewLetter({ episodeId, requestId, invitationId }, stores, asked),
  allow: (actor, view) => mayRecordAnswer(actor, view),
  about: (view) => aboutInvitation(view),
  async record({ input, loaded: { invitation, request }, actor, at, ids }, stores: { invitations: InvitationStore } & LedgerStores) {
    if (callBack(invitation) === invitation) throw new Conflict('This letter has gone out, or was taken back already');
    await takeBack({ ...invitation, version: input.version }, stores, { at, by: actor.name, ids });
    return { episodeId: invitation.episodeId, meetingId: request.meetingId };
  },
});
