import { z } from 'zod';
import { defineAction } from '../core/action';
import { choices, id, optionalNarrative, version } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayEditNetwork } from './network-access';
import { SEARCH_PROMPTS, SEARCH_TOOLS } from './network-search';
import type { NetworkSearchStore } from './network-search.store';

/** S4-11, S4-13, S4-15: which tools were used and what the family was asked. */
export const recordSearch = defineAction({
  name: 'record-network-search',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    tools: choices(SEARCH_TOOLS),
    promptsAsked: choices(SEARCH_PROMPTS),
    notes: optionalNarrative({ max: 10_000 }),
  }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore; networkSearches: NetworkSearchStore }, asked) =>
    viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode }, actor }, { networkSearches }) {
    mustBeOpen(episode);
    await networkSearches.save({ ...input, recordedBy: actor.workerId });
    return { episodeId: episode.id };
  },
});
