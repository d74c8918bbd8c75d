import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayCountersign, mayDecideOnPlan, mayReadPlan } from './plan-access';
import { aboutPlan, viewPlan, type PlanInView } from './plan-in-view';
import type { PlanStore } from './plan.store';

export interface PlanOverview extends PlanInView {
  readonly decidedByName?: string;
  readonly countersignedByName?: string;
  /** A version after this one is being written or agreed. */
  readonly laterVersion?: string;
}

export const planOverview = defineQuery({
  name: 'view-plan',
  input: z.strictObject({ planId: id() }),
  async load(
    { planId },
    stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore; plans: PlanStore },
    asked,
  ): Promise<PlanOverview> {
    const view = await viewPlan(planId, stores, asked);
    const { decision, number } = view.plan;
    const later = (await stores.plans.ofEpisode(view.episode.id)).find((plan) => plan.number === number + 1);
    const name = async (workerId: string | undefined): Promise<string | undefined> =>
      workerId === undefined ? undefined : (await asked.caseSystem.worker(workerId))?.name;
    return {
      ...view,
      decidedByName: await name(decision?.decidedBy),
      countersignedByName: await name(decision?.countersigned?.by),
      ...(later === undefined ? {} : { laterVersion: later.id }),
    };
  },
  allow: (actor, view) => mayReadPlan(actor, view),
  about: (view) => aboutPlan(view),
});

/** The plan, for whoever decides on it. */
export const planToDecide = defineQuery({
  ...planOverview,
  name: 'view-plan-decision',
  allow: (actor, view) => mayDecideOnPlan(actor, view),
});

/** The plan, for the manager who signs a refusal. */
export const planToCountersign = defineQuery({
  ...planOverview,
  name: 'view-plan-refusal',
  allow: (actor, view) => mayCountersign(actor, view, view.plan.decision?.decidedBy),
});
