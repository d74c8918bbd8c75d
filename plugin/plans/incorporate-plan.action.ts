import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, day, id, text, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayActAsWorker } from '../episodes/episode-access';
import { problemIfBefore, problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { CHILDS_PLANS } from './plan';
import { aboutPlan, viewPlan } from './plan-in-view';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

/** S2-34, C7: the agreed plan has become part of the child's own plan. It never closes or replaces that one (S2-33). */
export const incorporatePlan = defineAction({
  name: 'incorporate-plan',
  input: z.strictObject({
    planId: id(),
    version: version(),
    into: choice(CHILDS_PLANS, { required: 'Select which plan it is part of now' }),
    reference: text({ required: 'Enter the number of that plan', max: 80 }),
    on: day({ what: 'the day on which it became part of that plan' }),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayActAsWorker(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, actor, today }, { plans }: Stores) {
    const { plan } = loaded;
    const { into, reference, on } = input;
    if (plan.agreedOn === undefined) throw new Conflict('The plan is not agreed yet: only an agreed plan becomes part of another');
    if (plan.version !== input.version) throw new Conflict('The plan was changed after you opened this page. Open it again');
    refuseProblems([
      problemIfFuture('on', 'The day', on, today) ??
        problemIfBefore('on', 'The day', on, { on: plan.agreedOn, what: 'the plan was agreed' }),
    ]);
    await plans.save({ ...plan, incorporated: { into, reference, on, by: actor.workerId } });
    return { planId: plan.id };
  },
});
