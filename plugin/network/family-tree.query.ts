import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import type { FamilyTree } from './family-tree';
import { listedMembers } from './listed-members';
import { mayReadNetwork } from './network-access';
import { isPresentInList } from './network-member';
import type { NetworkStore } from './network.store';
import { treeOf } from './people-in-tree';
import { turnoutOf, type TurnoutSource } from './turnout';

export interface EpisodeFamilyTree extends EpisodeInView {
  readonly tree: FamilyTree;
}

/** The family as the case record and the family's own list have it (S2-51). */
export const episodeFamilyTree = defineQuery({
  name: 'view-family-tree',
  input: z.strictObject({ episodeId: id() }),
  async load(
    { episodeId },
    { episodes, network, ...turnout }: { episodes: EpisodeStore; network: NetworkStore } & TurnoutSource,
    asked,
  ): Promise<EpisodeFamilyTree> {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    const members = await listedMembers((await network.ofEpisode(episodeId)).filter(isPresentInList), asked);
    return { ...view, tree: await treeOf(view, members, await turnoutOf(episodeId, turnout), asked) };
  },
  allow: (actor, view) => mayReadNetwork(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
