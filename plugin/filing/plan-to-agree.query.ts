import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayAgreePlan } from '../plans/plan-access';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { viewPlanToAgree } from './plan-to-agree';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

/** The whole plan once more, before it is locked and filed. */
export const planToAgree = defineQuery({
  name: 'view-plan-to-agree',
  input: z.strictObject({ planId: id() }),
  load: ({ planId }, stores: Stores, asked) => viewPlanToAgree(planId, undefined, stores, asked),
  allow: (actor, view) => mayAgreePlan(actor, view),
  about: (view) => aboutPlan(view),
});
