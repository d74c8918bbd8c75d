import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { episodePaths } from '../episodes/episodes.paths';
import { presentConcerns, presentRaiseConcern, presentTakeConcern } from './concerns.present';
import { concernToRaise, concernToTake, safeguardingConcerns } from './concerns.query';
import { preparationPaths, PREPARATION_ROUTES } from './preparation.paths';
import { raiseConcern } from './raise-concern.action';
import { takeConcern } from './take-concern.action';

export const concernsPage = definePage({
  path: PREPARATION_ROUTES.concerns,
  query: safeguardingConcerns,
  template: 'parts/parts-page',
  present: presentConcerns,
});

export const raiseConcernPage = definePage({
  path: PREPARATION_ROUTES.raiseConcern,
  query: concernToRaise,
  template: FORM_PAGE,
  present: presentRaiseConcern,
  action: raiseConcern,
  // Who raises a concern may not be one who reads them.
  next: ({ episodeId, readsThem }) => (readsThem ? preparationPaths.concerns(episodeId) : episodePaths.overview(episodeId)),
  done: 'The concern was raised. The child’s worker and the manager of the team see it. Ring them too.',
});

export const takeConcernPage = definePage({
  path: PREPARATION_ROUTES.takeConcern,
  query: concernToTake,
  template: FORM_PAGE,
  present: presentTakeConcern,
  action: takeConcern,
  next: ({ episodeId }) => preparationPaths.concerns(episodeId),
  done: 'It is taken up.',
});
