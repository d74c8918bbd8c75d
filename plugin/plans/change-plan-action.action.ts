import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict, NotFound } from '../core/errors';
import { id, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayWritePlan } from './plan-access';
import { keptFields, ownerOf, planActionFields } from './plan-action-fields';
import { aboutPlan, viewPlan } from './plan-in-view';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

export const changePlanAction = defineAction({
  name: 'change-plan-action',
  input: z.strictObject({ ...planActionFields, planId: id(), actionId: id(), version: version() }),
  async load({ planId, actionId }, stores: Stores, asked) {
    const view = await viewPlan(planId, stores, asked);
    const saved = await stores.plans.action(planId, actionId);
    if (saved === undefined) throw new NotFound('action');
    return { ...view, saved };
  },
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded }, { plans }: Stores) {
    mustBeOpen(loaded.episode);
    const { saved, plan } = loaded;
    if (saved.version !== input.version) {
      const { what, howWeWillKnow, forWhom } = saved.action;
      throw new Conflict('Somebody else changed this action meanwhile. Both texts are shown below: put together what should stay', {
        kind: 'stale',
        current: { what, howWeWillKnow, forWhom },
      });
    }
    const owner = ownerOf(input, loaded);
    if ('message' in owner) return refuseProblems([owner]);
    await plans.saveAction(plan.id, { ...saved.action, ...keptFields(input, loaded), ...owner }, input.version);
    return { planId: plan.id };
  },
});
