import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayAppoint } from './coordinator-access';
import { viewCoordinator } from './coordinator-choice';
import { childIds } from './episode';
import type { EpisodeStore } from './episode.store';

export const coordinatorToAppoint = defineQuery({
  name: 'view-appointment-form',
  input: z.strictObject({ episodeId: id() }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore }, asked) => viewCoordinator(episodeId, stores, asked),
  allow: (actor, view) => mayAppoint(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
