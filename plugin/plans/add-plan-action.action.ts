import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, optionalYesNo } from '../core/input';
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

/** S2-60: what, one named person, and a date; saved at once, so that nothing is lost. */
export const addPlanAction = defineAction({
  name: 'add-plan-action',
  input: z.strictObject({ ...planActionFields, planId: id(), another: optionalYesNo() }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, ids }, { plans }: Stores) {
    mustBeOpen(loaded.episode);
    const owner = ownerOf(input, loaded);
    if ('message' in owner) return refuseProblems([owner]);
    await plans.addAction(loaded.plan.id, { id: ids.next(), ...keptFields(input, loaded), ...owner });
    return { planId: loaded.plan.id, another: input.another === true };
  },
});
