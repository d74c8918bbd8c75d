import type { Review, ReviewWaiver } from './review';

export interface ReviewStore {
  /** Oldest first. */
  ofPlan(planId: string): Promise<readonly Review[]>;
  add(review: Review): Promise<void>;
  waiversOf(planId: string): Promise<readonly ReviewWaiver[]>;
  addWaiver(waiver: ReviewWaiver): Promise<void>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Review>;
  allWaivers(): AsyncIterable<ReviewWaiver>;
}
