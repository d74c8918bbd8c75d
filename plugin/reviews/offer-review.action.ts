import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, day, id, optionalDay } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { mustBeInForce, viewPlanReviews } from './plan-under-review';
import { REVIEW_ANSWERS } from './review';
import { offerProblems } from './review-problems';
import type { ReviewStore } from './review.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly reviews: ReviewStore;
};

/** S3-33, S1-41: the family is asked whether it wants to meet again; what it answers moves its own date and no regime's (C8). */
export const offerReview = defineAction({
  name: 'offer-review',
  input: z.strictObject({
    planId: id(),
    offeredOn: day({ what: 'the day on which the family was asked' }),
    answer: choice(REVIEW_ANSWERS, { required: 'Select what the family answered' }),
    answeredOn: optionalDay({ what: 'the day on which the family answered' }),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlanReviews(planId, stores, asked),
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, actor, today, ids }, { reviews }: Stores) {
    const { plan } = loaded;
    mustBeInForce(plan);
    refuseProblems(offerProblems(input, plan, today));
    const answeredOn = input.answer === 'not-yet' ? undefined : (input.answeredOn ?? input.offeredOn);
    await reviews.addOffer({ ...input, answeredOn, id: ids.next(), planId: plan.id, recordedBy: actor.workerId });
    return { planId: plan.id };
  },
});
