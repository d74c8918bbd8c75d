import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutEcomap, viewEcomap } from './ecomap-in-view';
import type { EcomapStore } from './ecomap.store';
import { mayEditNetwork, mayReadNetwork } from './network-access';
import type { NetworkStore } from './network.store';

export interface EcomapStores {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly ecomaps: EcomapStore;
}

/** Who and what is round one child, and how strong each tie is (S4-11). */
export const childEcomap = defineQuery({
  name: 'view-ecomap',
  input: z.strictObject({ episodeId: id(), personId: id() }),
  load: (input, stores: EcomapStores, asked) => viewEcomap(input, stores, asked),
  allow: (actor, view) => mayReadNetwork(actor, view),
  about: (view) => aboutEcomap(view),
});

export const tieToRemove = defineQuery({
  name: 'view-ecomap-tie',
  input: z.strictObject({ episodeId: id(), personId: id(), tieId: id() }),
  load: (input, stores: EcomapStores, asked) => viewEcomap(input, stores, asked),
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: (view) => aboutEcomap(view),
});
