import { z } from 'zod';
import type { Asked } from '../core/ground';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutMember } from '../network/member-of-episode';
import type { NetworkStore } from '../network/network.store';
import { viewPersonInPreparation } from './person-in-preparation';
import { mayEditPreparation, mayReadPreparation } from './preparation-access';
import type { PreparationStore } from './preparation.store';

export interface PreparedPersonStores {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly preparations: PreparationStore;
}

const which = { episodeId: id(), memberId: id() };
const load = (input: { readonly episodeId: string; readonly memberId: string }, stores: PreparedPersonStores, asked: Asked) =>
  viewPersonInPreparation(input, stores, asked);

/** All that was done to prepare one person. */
export const personInPreparation = defineQuery({
  name: 'view-person-in-preparation',
  input: z.strictObject(which),
  load,
  allow: (actor, view) => mayReadPreparation(actor, view),
  about: (view) => aboutMember(view),
});

export const personToPrepare = defineQuery({
  name: 'view-form-of-preparation',
  input: z.strictObject(which),
  load,
  allow: (actor, view) => mayEditPreparation(actor, view),
  about: (view) => aboutMember(view),
});

export const entryToCrossOut = defineQuery({
  name: 'view-preparation-entry',
  input: z.strictObject({ ...which, entryId: id() }),
  load,
  allow: (actor, view) => mayEditPreparation(actor, view),
  about: (view) => aboutMember(view),
});
