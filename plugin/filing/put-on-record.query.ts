import { z } from 'zod';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayBePutByHand, type FilingFile } from './filing-entry';
import { aboutFiling, mayCopyOntoRecord, type FilingToCopy } from './filing-to-copy';
import type { FilingStore } from './filing.store';

type Stores = { readonly episodes: EpisodeStore; readonly filing: FilingStore };

export const filingToCopy = defineQuery({
  name: 'view-filing-to-copy',
  input: z.strictObject({ filingId: id() }),
  async load({ filingId }, stores: Stores, asked): Promise<FilingToCopy> {
    const entry = await stores.filing.find(filingId);
    const content = entry === undefined ? undefined : await stores.filing.contentOf(filingId);
    if (entry === undefined || content === undefined || !mayBePutByHand(entry)) throw new NotFound('filing');
    const view = await viewEpisode(entry.episodeId, stores, asked);
    const child = view.children.find(({ personId, person }) => personId === entry.personId || person.id === entry.personId);
    return { ...view, entry, child: child?.person, content };
  },
  allow: (actor, view) => mayCopyOntoRecord(actor, view),
  about: (view) => aboutFiling(view),
});

export interface FiledDocument extends FilingToCopy {
  readonly file: FilingFile;
}

/** The document as it was made for the record: the same bytes whoever fetches them. */
export const filedDocument = defineQuery({
  name: 'download-filing-to-copy',
  input: z.strictObject({ filingId: id() }),
  outcome: 'downloaded',
  async load(input, stores: Stores, asked): Promise<FiledDocument> {
    const view = await filingToCopy.load(input, stores, asked);
    const file = await stores.filing.fileOf(view.entry.id);
    if (file === undefined) throw new NotFound('filing');
    return { ...view, file };
  },
  allow: (actor, view: FiledDocument) => mayCopyOntoRecord(actor, view),
  about: (view) => aboutFiling(view),
});
