import { z } from 'zod';
import { defineAction } from '../core/action';
import { NotFound } from '../core/errors';
import { id, narrative, version } from '../core/input';
import { disconnectWorker, isConnected } from '../episodes/connected-worker';
import { childIds } from '../episodes/episode';
import { mayActAsManager } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from './network.store';

type Stores = { readonly episodes: EpisodeStore; readonly network: NetworkStore };

/**
 * roles.md rule 3: somebody was named by mistake. A manager alone, with a reason that the audit keeps, gives them their own rights
 * back; on the family's list nobody is linked to them any more.
 */
export const correctConnection = defineAction({
  name: 'correct-connected-worker',
  input: z.strictObject({
    episodeId: id(),
    workerId: id(),
    version: version(),
    reason: narrative({ required: 'Enter why this person is not connected to the family', max: 2000 }),
  }),
  async load({ episodeId, workerId }, stores: Stores, asked) {
    const view = await viewEpisode(episodeId, stores, asked);
    if (!isConnected(workerId, view.episode)) throw new NotFound('connection');
    return view;
  },
  allow: (actor, view) => mayActAsManager(actor, view),
  about: ({ episode }, { workerId }) => ({ episodeId: episode.id, personIds: childIds(episode), thing: `worker:${workerId}` }),
  reason: ({ reason }) => reason,
  async record({ input: { workerId, version: seen }, loaded: { episode } }, { episodes, network }: Stores) {
    await episodes.save({ ...disconnectWorker(episode, workerId), version: seen });
    for (const member of await network.ofEpisode(episode.id)) {
      if (member.staffWorkerId === workerId) await network.save({ ...member, staffWorkerId: undefined });
    }
    return { episodeId: episode.id };
  },
});
