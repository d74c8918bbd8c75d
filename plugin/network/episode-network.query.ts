import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { listedMembers } from './listed-members';
import { mayReadNetwork } from './network-access';
import type { NetworkMember } from './network-member';
import type { NetworkStore } from './network.store';

export interface EpisodeNetwork extends EpisodeInView {
  /** In the order of adding, those taken off the list included. */
  readonly members: readonly NetworkMember[];
}

/** Everyone on the family's list whom the actor may see (S0-02). */
export const episodeNetwork = defineQuery({
  name: 'view-network',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, { episodes, network }: { episodes: EpisodeStore; network: NetworkStore }, asked): Promise<EpisodeNetwork> {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    return { ...view, members: await listedMembers(await network.ofEpisode(episodeId), asked) };
  },
  allow: (actor, view) => mayReadNetwork(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
