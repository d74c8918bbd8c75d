import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentLogistics, presentReviewSafetyPlan, presentSafetyPlan } from './logistics.present';
import { meetingSafetyPlan, safetyPlanToReview, whatSuitsTheFamily } from './logistics.query';
import { preparationPaths, PREPARATION_ROUTES } from './preparation.paths';
import { reviewSafetyPlan } from './review-safety-plan.action';
import { saveLogistics } from './save-logistics.action';
import { writeSafetyPlan } from './write-safety-plan.action';

const toOverview = ({ episodeId }: { readonly episodeId: string }) => preparationPaths.overview(episodeId);

export const logisticsPage = definePage({
  path: PREPARATION_ROUTES.logistics,
  query: whatSuitsTheFamily,
  template: FORM_PAGE,
  present: presentLogistics,
  action: saveLogistics,
  next: toOverview,
  done: 'What suits the family was saved.',
});

export const safetyPlanPage = definePage({
  path: PREPARATION_ROUTES.safetyPlan,
  query: meetingSafetyPlan,
  template: FORM_PAGE,
  present: presentSafetyPlan,
  action: writeSafetyPlan,
  next: toOverview,
  done: 'The safety plan was saved.',
});

export const reviewSafetyPlanPage = definePage({
  path: PREPARATION_ROUTES.reviewSafetyPlan,
  query: safetyPlanToReview,
  template: FORM_PAGE,
  present: presentReviewSafetyPlan,
  action: reviewSafetyPlan,
  next: toOverview,
  done: 'That you looked at it is on record.',
});
