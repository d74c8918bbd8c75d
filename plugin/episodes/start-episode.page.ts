import { definePage } from '../core/page';
import { CHILD_ROUTES, episodePaths } from './episodes.paths';
import { startEpisode } from './start-episode.action';
import { presentStartEpisode } from './start-episode.present';
import { episodeStart } from './start-episode.query';

export const startEpisodePage = definePage({
  path: CHILD_ROUTES.start,
  query: episodeStart,
  template: 'episodes/start-episode',
  present: presentStartEpisode,
  action: startEpisode,
  next: ({ episodeId }) => episodePaths.overview(episodeId),
  done: 'Started. The list below shows what comes next.',
});
