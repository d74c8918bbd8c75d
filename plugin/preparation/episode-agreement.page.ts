import { definePage } from '../core/page';
import { episodePaths } from '../episodes/episodes.paths';
import { presentEpisodeAgreement } from './episode-agreement.present';
import { episodeAgreement } from './episode-agreement.query';
import { PREPARATION_ROUTES } from './preparation.paths';
import { saveAgreement } from './save-agreement.action';

export const episodeAgreementPage = definePage({
  path: PREPARATION_ROUTES.agreement,
  query: episodeAgreement,
  template: 'preparation/episode-agreement',
  present: presentEpisodeAgreement,
  action: saveAgreement,
  next: ({ episodeId }) => episodePaths.overview(episodeId),
  done: 'The agreement was saved.',
});
