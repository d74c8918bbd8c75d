import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { mayActAsManager } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import type { EpisodeNetworkMembers } from './listed-members';
import { listedMembers } from './listed-members';
import type { NetworkStore } from './network.store';

/** Only a manager decides it. */
export const professionalToBring = defineQuery({
  name: 'view-form-of-professional-without-wish',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, stores: { episodes: EpisodeStore; network: NetworkStore }, asked): Promise<EpisodeNetworkMembers> {
    const view = await viewEpisode(episodeId, stores, asked);
    return { ...view, members: await listedMembers(await stores.network.ofEpisode(episodeId), asked) };
  },
  allow: (actor, view) => mayActAsManager(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
