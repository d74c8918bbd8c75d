import { definePage } from '../core/page';
import { FORM_PAGE } from '../meetings/form-page';
import { PLAN_ROUTES, planPaths } from '../plans/plans.paths';
import { planReviews } from './plan-reviews.query';
import { recordReview } from './record-review.action';
import { presentRecordReview } from './record-review.present';

export const recordReviewPage = definePage({
  path: PLAN_ROUTES.recordReview,
  query: planReviews,
  template: FORM_PAGE,
  present: presentRecordReview,
  action: recordReview,
  next: ({ planId }) => planPaths.reviews(planId),
  done: 'Review saved.',
});
