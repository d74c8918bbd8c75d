import { z } from 'zod';
import { defineAction } from '../core/action';
import { id } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutEcomap, viewEcomap } from './ecomap-in-view';
import type { EcomapStore } from './ecomap.store';
import { mayEditNetwork } from './network-access';
import type { NetworkStore } from './network.store';

/** A tie that has changed is taken off and drawn anew. */
export const removeTie = defineAction({
  name: 'remove-ecomap-tie',
  input: z.strictObject({ episodeId: id(), personId: id(), tieId: id() }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; ecomaps: EcomapStore }, asked) => viewEcomap(input, stores, asked),
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: (view) => aboutEcomap(view),
  async record({ input, loaded: { episode } }, { ecomaps }) {
    mustBeOpen(episode);
    await ecomaps.remove(episode.id, input.tieId);
    return { episodeId: episode.id, personId: input.personId };
  },
});
