import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayReadPlan } from '../plans/plan-access';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { viewPlanReviews } from './plan-under-review';
import type { ReviewStore } from './review.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly reviews: ReviewStore;
};

/** When reviews are due for each child, and what became of those that were held. */
export const planReviews = defineQuery({
  name: 'view-plan-reviews',
  input: z.strictObject({ planId: id() }),
  load: ({ planId }, stores: Stores, asked) => viewPlanReviews(planId, stores, asked),
  allow: (actor, answer) => mayReadPlan(actor, answer),
  about: (answer) => aboutPlan(answer),
});
