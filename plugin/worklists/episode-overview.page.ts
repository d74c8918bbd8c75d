import { definePage } from '../core/page';
import { EPISODE_ROUTES } from '../episodes/episodes.paths';
import { presentEpisodeOverview } from './episode-overview.present';
import { episodeOverview } from './episode-overview.query';

export const episodeOverviewPage = definePage({
  path: EPISODE_ROUTES.overview,
  query: episodeOverview,
  template: 'worklists/episode-overview',
  present: presentEpisodeOverview,
});
