import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentPersonInPreparation } from './person-in-preparation.present';
import { personInPreparation } from './person-in-preparation.query';
import { PREPARATION_ROUTES, preparationPaths } from './preparation.paths';
import { settleParticipant } from './settle-participant.action';

export const personInPreparationPage = definePage({
  path: PREPARATION_ROUTES.person,
  query: personInPreparation,
  template: FORM_PAGE,
  present: presentPersonInPreparation,
  action: settleParticipant,
  next: ({ episodeId }) => preparationPaths.overview(episodeId),
  done: 'Saved.',
});
