import { z } from 'zod';
import { NotFound } from '../core/errors';
import { id, optionalId } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { InvitationStore } from './invitation.store';
import { mayCheckLetter, onTheWorkersSide, viewLetter } from './letter-in-view';
import { aboutInvitation } from './request-in-view';

/** The letter exactly as it goes out, for the second check. */
export const letterToCheck = defineQuery({
  name: 'view-invitation-to-check',
  input: z.strictObject({ episodeId: optionalId(), requestId: id(), invitationId: id() }),
  async load(input, stores: { episodes: EpisodeStore; invitations: InvitationStore }, asked) {
    const view = await onTheWorkersSide(await viewLetter(input, stores, asked), stores, asked);
    const pack = await stores.invitations.packOf(view.invitation.id);
    if (pack === undefined) throw new NotFound('letter');
    return { ...view, pack };
  },
  allow: (actor, view) => mayCheckLetter(actor, view),
  about: (view) => aboutInvitation(view),
});
