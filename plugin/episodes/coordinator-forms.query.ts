import { z } from 'zod';
import type { Asked } from '../core/ground';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from './episode';
import { mayActAsWorker, mayWorkOnEpisode } from './episode-access';
import { viewEpisode, type EpisodeInView } from './episode-in-view';
import type { EpisodeStore } from './episode.store';

const input = z.strictObject({ episodeId: id() });
const load = ({ episodeId }: { readonly episodeId: string }, stores: { readonly episodes: EpisodeStore }, asked: Asked) =>
  viewEpisode(episodeId, stores, asked);
const about = ({ episode }: EpisodeInView) => ({ episodeId: episode.id, personIds: childIds(episode) });

export const firstContactToRecord = defineQuery({
  name: 'view-first-contact-form',
  input,
  load,
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about,
});

export const coordinatorToAskFor = defineQuery({
  name: 'view-independent-chair-form',
  input,
  load,
  allow: (actor, view) => mayActAsWorker(actor, view),
  about,
});

export const detailsToBeChecked = defineQuery({
  name: 'view-details-check-form',
  input,
  load,
  allow: (actor, view) => mayActAsWorker(actor, view),
  about,
});

export const workerToConnect = defineQuery({
  name: 'view-connected-worker-form',
  input,
  load,
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about,
});
