import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayApproveExemption } from './exemption-access';
import { viewExemption } from './exemption-of-episode';
import type { OfferStore } from './offer.store';

export const exemptionToApprove = defineQuery({
  name: 'view-exemption-approval',
  input: z.strictObject({ episodeId: id(), exemptionId: id() }),
  load: (input, stores: { episodes: EpisodeStore; offers: OfferStore }, asked) => viewExemption(input, stores, asked),
  allow: (actor, view) => mayApproveExemption(actor, view),
  about: ({ episode, exemption }) => ({ episodeId: episode.id, personIds: [exemption.childId], thing: `exemption:${exemption.id}` }),
});
