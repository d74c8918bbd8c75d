import { z } from 'zod';
import { id } from '../core/input';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { ExclusionStore } from './exclusion.store';
import { aboutExclusion, aboutExclusions, viewExclusion, viewExclusions } from './exclusions-in-view';
import { mayEditSafety, mayReadNetwork } from './network-access';
import type { NetworkStore } from './network.store';

export interface ExclusionStores {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly exclusions: ExclusionStore;
}

/** C6: shown to managers, and to everybody else who reads the family's list. */
export const episodeExclusions = defineQuery({
  name: 'view-exclusions',
  input: z.strictObject({ episodeId: id() }),
  load: (input, stores: ExclusionStores, asked) => viewExclusions(input, stores, asked),
  allow: (actor, view) => mayReadNetwork(actor, view),
  about: (view) => aboutExclusions(view),
});

export const exclusionToChange = defineQuery({
  name: 'view-exclusion',
  input: z.strictObject({ episodeId: id(), exclusionId: id() }),
  load: (input: { readonly episodeId: string; readonly exclusionId: string }, stores: ExclusionStores, asked: Asked) =>
    viewExclusion(input, stores, asked),
  allow: (actor, view) => mayEditSafety(actor, view),
  about: (view) => aboutExclusion(view),
});
