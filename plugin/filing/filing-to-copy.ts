import type { Actor } from '../core/actor';
import type { Person } from '../core/case-system';
import { allOf, cannotSee, type Verdict } from '../core/verdict';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import type { EpisodeInView } from '../episodes/episode-in-view';
import type { FilingContent, FilingEntry } from './filing-entry';

/** What a worker copies onto the case record. */
export interface FilingToCopy extends EpisodeInView {
  readonly entry: FilingEntry;
  /** Whose record it goes on; undefined where that record may not be opened. */
  readonly child: Person | undefined;
  readonly content: FilingContent;
}

/** Of a child whose record they may open alone: the text holds what was written about that child (roles.md rule 1). */
export const mayCopyOntoRecord = (actor: Actor, view: FilingToCopy): Verdict =>
  allOf(mayWorkOnEpisode(actor, view), view.child === undefined ? cannotSee('the record of this child may not be opened') : 'ok');

export const aboutFiling = ({ episode, entry }: Pick<FilingToCopy, 'episode' | 'entry'>) => ({
  episodeId: episode.id,
  personIds: [entry.personId],
  thing: `filing:${entry.id}`,
});
