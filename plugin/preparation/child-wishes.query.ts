import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import type { ChildWishesStore } from './child-wishes.store';
import { mayReadPreparation } from './preparation-access';
import { aboutWishes, viewWishes } from './wishes-in-view';

/** What one child wants of the meeting (S3-12, S3-23). */
export const childWishes = defineQuery({
  name: 'view-child-wishes',
  input: z.strictObject({ episodeId: id(), personId: id() }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; childWishes: ChildWishesStore }, asked) =>
    viewWishes(input, stores, asked),
  allow: (actor, view) => mayReadPreparation(actor, view),
  about: (view) => aboutWishes(view),
});
