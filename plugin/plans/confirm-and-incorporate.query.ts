import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayActAsWorker } from '../episodes/episode-access';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { agreedBefore, waitsForFamily } from './family-words';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan, type PlanInView } from './plan-in-view';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

export interface PlanToConfirm extends PlanInView {
  readonly waits: boolean;
}

/** The family's words as they stand now, to be read with the family (S1-16). */
export const planToConfirm = defineQuery({
  name: 'view-plan-to-confirm',
  input: z.strictObject({ planId: id() }),
  async load({ planId }, stores: Stores, asked): Promise<PlanToConfirm> {
    const view = await viewPlan(planId, stores, asked);
    const before = agreedBefore(view.plan, await stores.plans.ofEpisode(view.episode.id));
    return { ...view, waits: waitsForFamily(view.plan, before) };
  },
  allow: (actor, view) => mayWritePlan(actor, view),
  about: (view) => aboutPlan(view),
});

export interface PlanToIncorporate extends PlanInView {
  /** Number of the child's own plan, as the case system has it. */
  readonly reference?: string;
}

export const planToIncorporate = defineQuery({
  name: 'view-plan-to-incorporate',
  input: z.strictObject({ planId: id() }),
  async load({ planId }, stores: Stores, asked): Promise<PlanToIncorporate> {
    const view = await viewPlan(planId, stores, asked);
    for (const childId of view.plan.childIds) {
      const spells = await asked.caseSystem.regimesOf(childId);
      const open = spells.find(
        ({ regime, to, reference }) =>
          (regime === 'child-protection' || regime === 'child-in-need') &&
          (to === undefined || to > asked.today) &&
          reference !== undefined,
      );
      if (open?.reference !== undefined) return { ...view, reference: open.reference };
    }
    return view;
  },
  allow: (actor, view) => mayActAsWorker(actor, view),
  about: (view) => aboutPlan(view),
});
