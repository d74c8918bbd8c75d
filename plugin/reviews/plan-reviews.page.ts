import { definePage } from '../core/page';
import { PLAN_ROUTES } from '../plans/plans.paths';
import { planReviews } from './plan-reviews.query';
import { presentPlanReviews } from './plan-reviews.present';

export const planReviewsPage = definePage({
  path: PLAN_ROUTES.reviews,
  query: planReviews,
  template: 'reviews/plan-reviews',
  present: presentPlanReviews,
});
