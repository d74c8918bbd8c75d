import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayEditNetwork } from './network-access';

export const memberToAdd = defineQuery({
  name: 'view-form-of-new-member',
  input: z.strictObject({ episodeId: id() }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
