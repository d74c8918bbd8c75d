import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { viewCoordinator } from './coordinator-choice';
import { childIds } from './episode';
import { mayReadEpisode } from './episode-access';
import type { EpisodeStore } from './episode.store';

/** Who the coordinator is and was, and the first talk with the family. */
export const episodeCoordinator = defineQuery({
  name: 'view-coordinator',
  input: z.strictObject({ episodeId: id() }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore }, asked) => viewCoordinator(episodeId, stores, asked),
  allow: (actor, view) => mayReadEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
