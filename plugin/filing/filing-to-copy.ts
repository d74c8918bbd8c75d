import type { Actor } from '../core/actor';
import type { Person } from '../core/case-system';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { allOf, cannotSee, type Verdict } from '../core/verdict';
import { mayWorkOnEpisode, type EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { mayBePutByHand, type FilingContent, type FilingEntry } from './filing-entry';

/** What a worker copies onto the case record. */
export interface FilingToCopy extends EpisodeInView {
  readonly entry: FilingEntry;
  /** Whose record it goes on; undefined where that record may not be opened. */
  readonly child: Person | undefined;
  readonly content: FilingContent;
}

export interface FilingSource extends EpisodeSource {
  readonly filing: {
    find(id: string): Promise<FilingEntry | undefined>;
    contentOf(id: string): Promise<FilingContent | undefined>;
  };
}

export async function viewFilingToCopy(filingId: string, stores: FilingSource, asked: Asked): Promise<FilingToCopy> {
  const entry = await stores.filing.find(filingId);
  const content = entry === undefined ? undefined : await stores.filing.contentOf(filingId);
  if (entry === undefined || content === undefined || !mayBePutByHand(entry)) throw new NotFound('filing');
  const view = await viewEpisode(entry.episodeId, stores, asked);
  const child = view.children.find(({ personId, person }) => personId === entry.personId || person.id === entry.personId);
  return { ...view, entry, child: child?.person, content };
}

/** Of a child whose record they may open alone: the text holds what was written about that child (roles.md rule 1). */
export const mayCopyOntoRecord = (actor: Actor, view: FilingToCopy): Verdict =>
  allOf(mayWorkOnEpisode(actor, view), view.child === undefined ? cannotSee('the record of this child may not be opened') : 'ok');

export const aboutFiling = ({ episode, entry }: Pick<FilingToCopy, 'episode' | 'entry'>) => ({
  episodeId: episode.id,
  personIds: [entry.personId],
  thing: `filing:${entry.id}`,
});
