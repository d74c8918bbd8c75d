import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayReadEpisode, mayWorkOnEpisode } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { Disagreement } from './disagreement';
import { viewDisagreement } from './disagreement-in-view';
import type { FollowUpStore } from './follow-up.store';

type Stores = { readonly episodes: EpisodeStore; readonly followUp: FollowUpStore };

export interface DisagreementsInView extends EpisodeInView {
  readonly disagreements: readonly Disagreement[];
}

/** S0-28, S0-29: who disagreed, and whether it was followed to its end. */
export const disagreementsOfEpisode = defineQuery({
  name: 'view-disagreements',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, stores: Stores, asked): Promise<DisagreementsInView> {
    return { ...(await viewEpisode(episodeId, stores, asked)), disagreements: await stores.followUp.disagreementsOf(episodeId) };
  },
  allow: (actor, view) => mayReadEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id }),
});

export const disagreementsToAddTo = defineQuery({
  ...disagreementsOfEpisode,
  name: 'view-disagreement-form',
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
});

export const oneDisagreement = defineQuery({
  name: 'view-disagreement',
  input: z.strictObject({ disagreementId: id() }),
  load: ({ disagreementId }, stores: Stores, asked) => viewDisagreement(disagreementId, stores, asked),
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about: ({ episode, disagreement }) => ({ episodeId: episode.id, thing: `disagreement:${disagreement.id}` }),
});
