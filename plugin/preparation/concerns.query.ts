import { z } from 'zod';
import { id } from '../core/input';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutConcerns, viewConcerns } from './concerns-in-view';
import { mayRaiseConcern, mayReadConcerns, mayTakeConcern } from './preparation-access';
import type { SafeguardingConcernStore } from './safeguarding-concern.store';

export interface ConcernStores {
  readonly episodes: EpisodeStore;
  readonly safeguarding: SafeguardingConcernStore;
}

const load = (input: { readonly episodeId: string }, stores: ConcernStores, asked: Asked) => viewConcerns(input, stores, asked);

/** Safeguarding concerns that came up while people were prepared. */
export const safeguardingConcerns = defineQuery({
  name: 'view-safeguarding-concerns',
  input: z.strictObject({ episodeId: id() }),
  load,
  allow: (actor, view) => mayReadConcerns(actor, view),
  about: (view) => aboutConcerns(view),
});

/** Only a form: somebody who may raise a concern need not be able to read the others. */
export const concernToRaise = defineQuery({
  name: 'view-form-of-safeguarding-concern',
  input: z.strictObject({ episodeId: id() }),
  load,
  allow: (actor, view) => mayRaiseConcern(actor, view),
  about: (view) => aboutConcerns(view),
});

export const concernToTake = defineQuery({
  name: 'view-safeguarding-concern',
  input: z.strictObject({ episodeId: id(), concernId: id() }),
  load,
  allow: (actor, view) => mayTakeConcern(actor, view),
  about: (view) => aboutConcerns(view),
});
