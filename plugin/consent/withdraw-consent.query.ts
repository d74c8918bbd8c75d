import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayRecordWithdrawal } from './consent-access';
import { viewConsent } from './consent-of-episode';
import type { ConsentStore } from './consent.store';

export const consentToWithdraw = defineQuery({
  name: 'view-withdrawal-form',
  input: z.strictObject({ episodeId: id(), consentId: id() }),
  load: (input, stores: { episodes: EpisodeStore; consents: ConsentStore }, asked) => viewConsent(input, stores, asked),
  allow: (actor, view) => mayRecordWithdrawal(actor, view),
  about: ({ episode, consent }) => ({ episodeId: episode.id, personIds: childIds(episode), thing: `consent:${consent.id}` }),
});
