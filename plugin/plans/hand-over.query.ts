import { z } from 'zod';
import { id, optionalChoice } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan, type PlanInView } from './plan-in-view';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

export interface PlanToHandOver extends PlanInView {
  /** Why the code was not taken the last time. */
  readonly code?: 'wrong-form' | 'differs';
}

export const planToHandOver = defineQuery({
  name: 'view-plan-to-hand-over',
  input: z.strictObject({ planId: id(), code: optionalChoice(['wrong-form', 'differs']) }),
  async load({ planId, code }, stores: Stores, asked): Promise<PlanToHandOver> {
    return { ...(await viewPlan(planId, stores, asked)), ...(code === undefined ? {} : { code }) };
  },
  allow: (actor, view) => mayWritePlan(actor, view),
  about: (view) => aboutPlan(view),
});
