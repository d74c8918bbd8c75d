import { z } from 'zod';
import { defineAction } from '../core/action';
import { id } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan } from './plan-in-view';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

export const removePlanAction = defineAction({
  name: 'remove-plan-action',
  input: z.strictObject({ planId: id(), actionId: id() }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded }, { plans }: Stores) {
    mustBeOpen(loaded.episode);
    await plans.removeAction(input.planId, input.actionId);
    return { planId: input.planId };
  },
});
