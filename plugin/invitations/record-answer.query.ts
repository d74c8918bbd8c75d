import { z } from 'zod';
import { id, optionalId } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { InvitationStore } from './invitation.store';
import { mayRecordAnswer, onTheWorkersSide, viewLetter } from './letter-in-view';
import { aboutInvitation } from './request-in-view';

export const letterToAnswer = defineQuery({
  name: 'view-invitation-answer',
  input: z.strictObject({ episodeId: optionalId(), requestId: id(), invitationId: id() }),
  load: async (input, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) =>
    onTheWorkersSide(await viewLetter(input, stores, asked), stores, asked),
  allow: (actor, view) => mayRecordAnswer(actor, view),
  about: (view) => aboutInvitation(view),
});
