import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, narrative, version } from '../core/input';
import { childIds } from '../episodes/episode';
import { mayActAsManager } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { giveManagersReason as given } from '../episodes/worker-led-rule';

/** C1: a manager says why the worker runs a meeting in pre-proceedings. */
export const giveManagersReason = defineAction({
  name: 'give-managers-reason',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    reason: narrative({ required: 'Enter why the worker runs the meeting', max: 4000 }),
  }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayActAsManager(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode }, actor, today }, { episodes }) {
    await episodes.save({ ...given(episode, { reason: input.reason, by: actor.workerId, on: today }), version: input.version });
    return { episodeId: episode.id };
  },
});
