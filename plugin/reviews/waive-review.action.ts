import { z } from 'zod';
import { defineAction } from '../core/action';
import { codedReason, problemsWithReason } from '../core/coded-reason';
import { id, optionalNarrative, text } from '../core/input';
import { mayActAsManager } from '../episodes/episode-access';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { mustBeInForce, viewPlanReviews } from './plan-under-review';
import type { ReviewStore } from './review.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly reviews: ReviewStore;
};

/** roles.md "Reviews: waive"; R-10: one cycle, with a reason, dated today. */
export const waiveReview = defineAction({
  name: 'waive-review',
  input: z.strictObject({
    planId: id(),
    reasonCode: text({ required: 'Select why the review is not needed', max: 32 }),
    reason: optionalNarrative({ max: 2000 }),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlanReviews(planId, stores, asked),
  allow: (actor, loaded) => mayActAsManager(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, actor, today, ids, policy }, { reviews }: Stores) {
    mustBeInForce(loaded.plan);
    const list = policy.decisionReasons.reviewWaiver;
    refuseProblems(problemsWithReason(input, list));
    await reviews.addWaiver({
      id: ids.next(),
      planId: loaded.plan.id,
      childIds: [],
      on: today,
      ...codedReason(input.reasonCode, input.reason, list),
      waivedBy: actor.workerId,
    });
    return { planId: loaded.plan.id };
  },
});
