import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayReadNetwork } from './network-access';
import type { NetworkSearch } from './network-search';
import type { NetworkSearchStore } from './network-search.store';

export interface EpisodeSearch extends EpisodeInView {
  readonly search?: NetworkSearch;
}

/** How the family's people were looked for (S4-11, S4-15). */
export const networkSearch = defineQuery({
  name: 'view-network-search',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, stores: { episodes: EpisodeStore; networkSearches: NetworkSearchStore }, asked): Promise<EpisodeSearch> {
    return { ...(await viewEpisode(episodeId, stores, asked)), search: await stores.networkSearches.ofEpisode(episodeId) };
  },
  allow: (actor, view) => mayReadNetwork(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
