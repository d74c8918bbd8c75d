import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayReadPlan } from '../plans/plan-access';
import { aboutPlan, viewPlan, type PlanInView } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import type { FilingEntry } from './filing-entry';
import type { FilingStore } from './filing.store';

export interface AgreedPlan extends PlanInView {
  readonly entries: readonly FilingEntry[];
}

/** The confirmation, and later the place to look: what of the plan stands on the case record, and what still waits. */
export const agreedPlan = defineQuery({
  name: 'view-agreed-plan',
  input: z.strictObject({ planId: id() }),
  async load(
    { planId },
    stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore; plans: PlanStore; filing: FilingStore },
    asked,
  ): Promise<AgreedPlan> {
    return { ...(await viewPlan(planId, stores, asked)), entries: await stores.filing.of('plan-agreed', planId) };
  },
  allow: (actor, view) => mayReadPlan(actor, view),
  about: (view) => aboutPlan(view),
});
