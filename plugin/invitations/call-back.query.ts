import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayRequestInvitations } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import { aboutRequest, viewRequest } from './request-in-view';

export const lettersToCallBack = defineQuery({
  name: 'view-invitations-to-call-back',
  input: z.strictObject({ episodeId: id(), requestId: id() }),
  load: (input, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) => viewRequest(input, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutRequest(view),
});
