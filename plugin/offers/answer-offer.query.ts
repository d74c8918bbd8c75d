import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayActAsAllocatedWorker } from '../episodes/episode-access';
import type { EpisodeStore } from '../episodes/episode.store';
import type { OfferStore } from './offer.store';
import { viewOffer } from './offer-of-episode';

export const offerToAnswer = defineQuery({
  name: 'view-offer-answer-form',
  input: z.strictObject({ episodeId: id(), offerId: id() }),
  load: (input, stores: { episodes: EpisodeStore; offers: OfferStore }, asked) => viewOffer(input, stores, asked),
  allow: (actor, view) => mayActAsAllocatedWorker(actor, view),
  about: ({ offer }) => ({ episodeId: offer.episodeId, personIds: offer.childIds, thing: `offer:${offer.id}` }),
});
