import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayCountersign } from './plan-access';
import { waitsForCountersignature } from './plan-decision';
import { aboutPlan, viewPlan } from './plan-in-view';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

/** C2: a manager signs that the plan is not accepted. */
export const countersignDecision = defineAction({
  name: 'countersign-decision',
  input: z.strictObject({ planId: id() }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayCountersign(actor, loaded, loaded.plan.decision?.decidedBy),
  about: (loaded) => aboutPlan(loaded),
  async record({ loaded, actor, today }, { plans }: Stores) {
    const { plan } = loaded;
    const { decision } = plan;
    if (decision === undefined || !waitsForCountersignature(decision)) {
      throw new Conflict('There is no refusal of this plan that waits for a manager');
    }
    await plans.save({ ...plan, decision: { ...decision, countersigned: { by: actor.workerId, on: today } } });
    return { planId: plan.id };
  },
});
