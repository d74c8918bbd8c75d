import { definePage } from '../core/page';
import { CONSENT_ROUTES } from './consent.paths';
import { presentEpisodeConsents } from './episode-consents.present';
import { episodeConsents } from './episode-consents.query';

export const episodeConsentsPage = definePage({
  path: CONSENT_ROUTES.list,
  query: episodeConsents,
  template: 'consent/episode-consents',
  present: presentEpisodeConsents,
});
