import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { giveManagersReason } from './give-managers-reason.action';
import { presentManagersReason } from './give-managers-reason.present';
import { managersReasonToGive } from './give-managers-reason.query';
import { PREPARATION_ROUTES, preparationPaths } from './preparation.paths';

export const giveManagersReasonPage = definePage({
  path: PREPARATION_ROUTES.managersReason,
  query: managersReasonToGive,
  template: FORM_PAGE,
  present: presentManagersReason,
  action: giveManagersReason,
  next: ({ episodeId }) => preparationPaths.choice(episodeId),
  done: 'Your reason was saved.',
});
