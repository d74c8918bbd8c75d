import { z } from 'zod';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { Authority } from './consent';
import { mayDecideAuthority } from './consent-access';
import type { ConsentAttempt } from './consent-attempt';
import { viewConsent, type ConsentInView } from './consent-of-episode';
import type { ConsentStore } from './consent.store';

export interface AuthorityToDecide extends ConsentInView {
  readonly authority: Authority;
  readonly attempts: readonly ConsentAttempt[];
}

export const authorityToDecide = defineQuery({
  name: 'view-authority-form',
  input: z.strictObject({ episodeId: id(), consentId: id() }),
  async load(input, stores: { episodes: EpisodeStore; consents: ConsentStore }, asked): Promise<AuthorityToDecide> {
    const view = await viewConsent(input, stores, asked);
    if (view.consent.authority === undefined) throw new NotFound('authority');
    return { ...view, authority: view.consent.authority, attempts: await stores.consents.attemptsOf(input.episodeId) };
  },
  allow: (actor, view) => mayDecideAuthority(actor, view),
  about: ({ episode, consent }) => ({ episodeId: episode.id, personIds: childIds(episode), thing: `consent:${consent.id}` }),
});
