import type { Presented, Presenting } from '../core/page';
import { identityOf } from './child-identity.present';
import type { EpisodeInView } from './episode-in-view';
import { episodePaths } from './episodes.paths';

/** A page of an episode: headed by its children, and with the way back to the list of tasks unless it has another. */
export function onEpisode(view: EpisodeInView, presenting: Pick<Presenting, 'actor'>, page: Omit<Presented, 'identity'>): Presented {
  return {
    back: { text: 'Back to the list of tasks', path: episodePaths.overview(view.episode.id) },
    identity: identityOf(view, presenting),
    ...page,
  };
}
