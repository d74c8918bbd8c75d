import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { episodePaths } from '../episodes/episodes.paths';
import { endEpisode } from './end-episode.action';
import { presentEndEpisode } from './end-episode.present';
import { episodeToEnd } from './end-episode.query';
import { ENDING_ROUTES } from './ending.paths';

export const endEpisodePage = definePage({
  path: ENDING_ROUTES.end,
  query: episodeToEnd,
  template: FORM_PAGE,
  present: presentEndEpisode,
  action: endEpisode,
  next: ({ episodeId }) => episodePaths.overview(episodeId),
  done: 'The process has ended.',
});
