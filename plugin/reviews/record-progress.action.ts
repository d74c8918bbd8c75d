import { z } from 'zod';
import { defineAction } from '../core/action';
import { day, id, optionalChoice, optionalNarrative } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { newProgress, progressProblems } from './action-progress';
import { mustBeInForce, viewPlanReviews } from './plan-under-review';
import { PROGRESS_STATES } from './review';
import type { ReviewStore } from './review.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly reviews: ReviewStore;
};

/** S1-45, S4-40: how each action is going, all on one page. What was agreed is not changed by it. */
export const recordProgress = defineAction({
  name: 'record-progress',
  input: z.strictObject({
    planId: id(),
    on: day({ what: 'the day on which this was so' }),
    progress: z.record(id(), z.strictObject({ state: optionalChoice(PROGRESS_STATES), note: optionalNarrative({ max: 2000 }) })).optional(),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlanReviews(planId, stores, asked),
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, actor, today, ids }, { plans, reviews }: Stores) {
    const { plan, progress: told } = loaded;
    const { on, progress = {} } = input;
    mustBeInForce(plan);
    refuseProblems(progressProblems(progress, on, plan, today));
    for (const { actionId, state, note } of newProgress(progress, plan.content.actions, told)) {
      await reviews.addProgress({ id: ids.next(), planId: plan.id, actionId, on, state, note, recordedBy: actor.workerId });
      await plans.completeAction(plan.id, actionId, state === 'done' ? on : undefined);
    }
    return { planId: plan.id };
  },
});
