import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { InvitationStore } from './invitation.store';
import { mayHandleLetter } from './letter-in-view';
import { viewLetterForText, type TextSource } from './letter-for-text';
import { aboutInvitation } from './request-in-view';

export const letterForText = defineQuery({
  name: 'view-text-reminder',
  input: z.strictObject({ requestId: id(), invitationId: id() }),
  load: (which, stores: TextSource & { episodes: EpisodeStore; invitations: InvitationStore }, asked) =>
    viewLetterForText(which, stores, asked),
  allow: (actor, view) => mayHandleLetter(actor, view),
  about: (view) => aboutInvitation(view),
});
