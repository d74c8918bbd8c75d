import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { mayRequestInvitations } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import { viewLetterToWrite } from './letter-to-write';
import { aboutInvitation } from './request-in-view';

export const letterToWrite = defineQuery({
  name: 'view-invitation-words',
  input: z.strictObject({ episodeId: id(), requestId: id(), invitationId: id() }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; invitations: InvitationStore }, asked) =>
    viewLetterToWrite(input, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutInvitation(view),
});
