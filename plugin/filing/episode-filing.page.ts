import { definePage } from '../core/page';
import { FORM_PAGE } from '../meetings/form-page';
import { presentEpisodeFiling, presentFileAgain } from './episode-filing.present';
import { episodeFiling, filingToSendAgain } from './episode-filing.query';
import { fileAgain } from './file-again.action';
import { FILING_ROUTES, filingPaths } from './filing.paths';

export const episodeFilingPage = definePage({
  path: FILING_ROUTES.ofEpisode,
  query: episodeFiling,
  template: 'filing/episode-filing',
  present: presentEpisodeFiling,
});

export const fileAgainPage = definePage({
  path: FILING_ROUTES.again,
  query: filingToSendAgain,
  template: FORM_PAGE,
  present: presentFileAgain,
  action: fileAgain,
  next: ({ episodeId }) => filingPaths.ofEpisode(episodeId),
  done: 'It is on its way to the case record again.',
});
