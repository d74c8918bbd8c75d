import type { ActionProgress, Review, ReviewOffer, ReviewWaiver } from './review';

export interface ReviewStore {
  /** Oldest first. */
  ofPlan(planId: string): Promise<readonly Review[]>;
  add(review: Review): Promise<void>;
  waiversOf(planId: string): Promise<readonly ReviewWaiver[]>;
  addWaiver(waiver: ReviewWaiver): Promise<void>;
  /** Oldest first. */
  offersOf(planId: string): Promise<readonly ReviewOffer[]>;
  addOffer(offer: ReviewOffer): Promise<void>;
  /** Oldest first. */
  progressOf(planId: string): Promise<readonly ActionProgress[]>;
  addProgress(progress: ActionProgress): Promise<void>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Review>;
  allWaivers(): AsyncIterable<ReviewWaiver>;
  allOffers(): AsyncIterable<ReviewOffer>;
}
