import { definePage } from '../core/page';
import { presentEpisodePreparation } from './episode-preparation.present';
import { episodePreparation } from './episode-preparation.query';
import { PREPARATION_ROUTES } from './preparation.paths';

export const episodePreparationPage = definePage({
  path: PREPARATION_ROUTES.overview,
  query: episodePreparation,
  template: 'parts/parts-page',
  present: presentEpisodePreparation,
});
