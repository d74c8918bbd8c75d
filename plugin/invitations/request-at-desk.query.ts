import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayOpenAtTheDesk } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import { viewRequestAtDesk } from './request-at-desk';
import { aboutRequest } from './request-in-view';

export const requestAtDesk = defineQuery({
  name: 'view-invitation-request-at-desk',
  input: z.strictObject({ requestId: id() }),
  load: ({ requestId }, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) =>
    viewRequestAtDesk(requestId, stores, asked),
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
});
