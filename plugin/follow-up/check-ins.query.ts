import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayReadPlan } from '../plans/plan-access';
import { aboutPlan, viewPlan, type PlanInView } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import type { CheckIn } from './check-in';
import type { FollowUpStore } from './follow-up.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
};

export interface CheckInsInView extends PlanInView {
  readonly checkIns: readonly CheckIn[];
}

/** S3-36: whether the plan works, as the worker and the nominated family member found it. */
export const checkInsOfPlan = defineQuery({
  name: 'view-check-ins',
  input: z.strictObject({ planId: id() }),
  async load({ planId }, stores: Stores, asked): Promise<CheckInsInView> {
    return { ...(await viewPlan(planId, stores, asked)), checkIns: await stores.followUp.checkInsOf(planId) };
  },
  allow: (actor, view) => mayReadPlan(actor, view),
  about: (view) => aboutPlan(view),
});

export const checkInsToAddTo = defineQuery({
  ...checkInsOfPlan,
  name: 'view-check-in-form',
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
});
