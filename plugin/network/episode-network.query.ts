import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { listedMembers } from './listed-members';
import { mayReadNetwork } from './network-access';
import type { NetworkMember } from './network-member';
import { networkSize, type NetworkSize } from './network-size';
import type { NetworkStore } from './network.store';
import { turnoutOf, type TurnoutSource } from './turnout';

export interface EpisodeNetwork extends EpisodeInView {
  /** In the order of adding, those taken off the list included. */
  readonly members: readonly NetworkMember[];
  readonly size: NetworkSize;
}

/** Everyone on the family's list whom the actor may see (S0-02). */
export const episodeNetwork = defineQuery({
  name: 'view-network',
  input: z.strictObject({ episodeId: id() }),
  async load(
    { episodeId },
    { episodes, network, ...turnout }: { episodes: EpisodeStore; network: NetworkStore } & TurnoutSource,
    asked,
  ): Promise<EpisodeNetwork> {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    const members = await listedMembers(await network.ofEpisode(episodeId), asked);
    return { ...view, members, size: networkSize(members, await turnoutOf(episodeId, turnout)) };
  },
  allow: (actor, view) => mayReadNetwork(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
