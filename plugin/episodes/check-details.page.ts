import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { checkDetails } from './check-details.action';
import { presentCheckDetails } from './check-details.present';
import { detailsToBeChecked } from './coordinator-forms.query';
import { EPISODE_ROUTES, episodePaths } from './episodes.paths';

export const checkDetailsPage = definePage({
  path: EPISODE_ROUTES.detailsCheck,
  query: detailsToBeChecked,
  template: FORM_PAGE,
  present: presentCheckDetails,
  action: checkDetails,
  next: ({ episodeId }) => episodePaths.overview(episodeId),
  done: 'The check was recorded.',
});
