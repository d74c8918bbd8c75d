import { endPlanPage } from './end-plan.page';
import { offerReviewPage } from './offer-review.page';
import { planReviewsPage } from './plan-reviews.page';
import { recordProgressPage } from './record-progress.page';
import { recordReviewPage } from './record-review.page';
import { waiveReviewPage } from './waive-review.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const reviewsPages = [planReviewsPage, recordReviewPage, waiveReviewPage, offerReviewPage, recordProgressPage, endPlanPage];
