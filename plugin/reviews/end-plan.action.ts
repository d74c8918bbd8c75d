import { z } from 'zod';
import { defineAction } from '../core/action';
import { day, id, narrative } from '../core/input';
import { mayActAsWorker } from '../episodes/episode-access';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { mustBeInForce, viewPlanReviews } from './plan-under-review';
import { endProblems } from './review-problems';
import type { ReviewStore } from './review.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly reviews: ReviewStore;
};

/** The plan is not followed any more: its words stay as they were agreed, its reviews end. */
export const endPlan = defineAction({
  name: 'end-plan',
  input: z.strictObject({
    planId: id(),
    on: day({ what: 'the day on which the plan ended' }),
    reason: narrative({ required: 'Say why the plan ended', max: 2000 }),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlanReviews(planId, stores, asked),
  allow: (actor, loaded) => mayActAsWorker(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, today }, { plans }: Stores) {
    const { plan } = loaded;
    mustBeInForce(plan);
    refuseProblems(endProblems(input.on, plan, today));
    await plans.save({ ...plan, ended: { on: input.on, reason: input.reason } });
    return { planId: plan.id };
  },
});
