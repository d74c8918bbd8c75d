import { z } from 'zod';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { isConnected } from '../episodes/connected-worker';
import { childIds } from '../episodes/episode';
import { mayActAsManager } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';

export interface ConnectionInView extends EpisodeInView {
  readonly workerId: string;
  readonly workerName: string;
}

export const connectionToCorrect = defineQuery({
  name: 'view-form-of-connected-worker',
  input: z.strictObject({ episodeId: id(), workerId: id() }),
  async load({ episodeId, workerId }, stores: { readonly episodes: EpisodeStore }, asked): Promise<ConnectionInView> {
    const view = await viewEpisode(episodeId, stores, asked);
    if (!isConnected(workerId, view.episode)) throw new NotFound('connection');
    return { ...view, workerId, workerName: (await asked.caseSystem.worker(workerId))?.name ?? 'Somebody who no longer works here' };
  },
  allow: (actor, view) => mayActAsManager(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
