import { z } from 'zod';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { mayReadEpisode, mayWorkOnEpisode } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import type { FilingEntry } from './filing-entry';
import type { FilingStore } from './filing.store';

type Stores = { readonly episodes: EpisodeStore; readonly filing: FilingStore };

export interface EpisodeFiling extends EpisodeInView {
  readonly entries: readonly FilingEntry[];
}

/** Everything of one family's process that went, or goes, to the children's case records. */
export const episodeFiling = defineQuery({
  name: 'view-filing',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, stores: Stores, asked): Promise<EpisodeFiling> {
    return { ...(await viewEpisode(episodeId, stores, asked)), entries: await stores.filing.ofEpisode(episodeId) };
  },
  allow: (actor, view) => mayReadEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});

export interface FilingToSendAgain extends EpisodeInView {
  readonly entry: FilingEntry;
}

export const filingToSendAgain = defineQuery({
  name: 'view-filing-again',
  input: z.strictObject({ filingId: id() }),
  async load({ filingId }, stores: Stores, asked): Promise<FilingToSendAgain> {
    const entry = await stores.filing.find(filingId);
    if (entry === undefined) throw new NotFound('filing');
    return { ...(await viewEpisode(entry.episodeId, stores, asked)), entry };
  },
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about: ({ episode, entry }) => ({ episodeId: episode.id, personIds: [entry.personId], thing: `filing:${entry.id}` }),
});
