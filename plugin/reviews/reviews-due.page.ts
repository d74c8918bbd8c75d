import { definePage, type ModulePath } from '../core/page';
import { reviewsDue } from './reviews-due.query';
import { presentReviewsDue } from './reviews-due.present';

export const REVIEWS_DUE: ModulePath = '/reviews';

export const reviewsDuePage = definePage({
  path: REVIEWS_DUE,
  query: reviewsDue,
  template: 'reviews/reviews-due',
  present: presentReviewsDue,
});
