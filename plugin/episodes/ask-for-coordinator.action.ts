import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, narrative, version } from '../core/input';
import { askForCoordinator as askedFor } from './coordinator';
import { childIds } from './episode';
import { mayActAsWorker } from './episode-access';
import { viewEpisode } from './episode-in-view';
import type { EpisodeStore } from './episode.store';

/** S2-12: the worker asks the conference service for somebody independent, whatever the type of meeting. */
export const askForCoordinator = defineAction({
  name: 'ask-for-independent-chair',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    reason: narrative({ required: 'Enter why somebody independent would help', max: 4000 }),
  }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayActAsWorker(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode }, actor, today }, { episodes }) {
    const changed = askedFor(episode, { on: today, by: actor.workerId, reason: input.reason });
    await episodes.save({ ...changed, version: input.version });
    return { episodeId: episode.id };
  },
});
