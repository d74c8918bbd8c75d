import { z } from 'zod';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { FilingFile } from './filing-entry';
import { aboutFiling, mayCopyOntoRecord, viewFilingToCopy, type FilingToCopy } from './filing-to-copy';
import type { FilingStore } from './filing.store';

type Stores = { readonly episodes: EpisodeStore; readonly filing: FilingStore };

export const filingToCopy = defineQuery({
  name: 'view-filing-to-copy',
  input: z.strictObject({ filingId: id() }),
  load: ({ filingId }, stores: Stores, asked) => viewFilingToCopy(filingId, stores, asked),
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
    const view = await viewFilingToCopy(input.filingId, stores, asked);
    const file = await stores.filing.fileOf(view.entry.id);
    if (file === undefined) throw new NotFound('filing');
    return { ...view, file };
  },
  allow: (actor, view: FiledDocument) => mayCopyOntoRecord(actor, view),
  about: (view) => aboutFiling(view),
});
