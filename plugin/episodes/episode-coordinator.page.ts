import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentEpisodeCoordinator } from './episode-coordinator.present';
import { episodeCoordinator } from './episode-coordinator.query';
import { EPISODE_ROUTES } from './episodes.paths';

export const episodeCoordinatorPage = definePage({
  path: EPISODE_ROUTES.coordinator,
  query: episodeCoordinator,
  template: FORM_PAGE,
  present: presentEpisodeCoordinator,
});
