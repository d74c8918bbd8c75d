import { z } from 'zod';
import { defineAction } from '../core/action';
import type { LedgerStores } from '../core/ground';
import { id, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayRequestInvitations } from './invitation-access';
import { callBackRequest } from './invitation-request';
import type { InvitationStore } from './invitation.store';
import { aboutRequest, viewRequest } from './request-in-view';
import { takeBack } from './take-back';

/** The meeting is off, or something in the letters is wrong: nothing more of this request goes out. Everybody who works on the episode may stop it. */
export const callBackLetters = defineAction({
  name: 'call-back-invitations',
  input: z.strictObject({ episodeId: id(), requestId: id(), version: version() }),
  load: ({ episodeId, requestId }, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) =>
    viewRequest({ episodeId, requestId }, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutRequest(view),
  async record({ input, loaded: { request, episode }, actor, at, ids }, stores: { invitations: InvitationStore } & LedgerStores) {
    await stores.invitations.saveRequest({ ...callBackRequest(request), version: input.version });
    for (const invitation of await stores.invitations.ofRequest(request.id))
      await takeBack(invitation, stores, { at, by: actor.name, ids });
    return { episodeId: episode.id, meetingId: request.meetingId, occasion: request.occasion };
  },
});
