import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, id, optionalNarrative, version, yesNo } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { PLAN_DECISIONS } from './plan';
import { mayDecideOnPlan } from './plan-access';
import { decisionProblems } from './plan-decision';
import { aboutPlan, viewPlan } from './plan-in-view';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

/** S0-19, C2: is the plan safe, and can it be resourced? Decided on what the page showed; once. */
export const decideOnPlan = defineAction({
  name: 'decide-on-plan',
  input: z.strictObject({
    planId: id(),
    version: version(),
    safe: yesNo({ required: 'Select yes if the plan keeps the children safe' }),
    resourced: yesNo({ required: 'Select yes if the help in the plan can be given' }),
    decision: choice(PLAN_DECISIONS, { required: 'Select whether the plan is accepted' }),
    reasons: optionalNarrative({ max: 8000 }),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayDecideOnPlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, actor, today }, { plans }: Stores) {
    const { plan } = loaded;
    const { decision, safe, resourced, reasons } = input;
    if (plan.status === 'agreed' && plan.decision !== undefined) {
      throw new Conflict('This version of the plan was decided on already. A change of mind needs a new version');
    }
    refuseProblems(decisionProblems({ decision, safe, resourced, reasons }));
    if (plan.version !== input.version) {
      throw new Conflict('The plan was changed after you opened this page. Read it again before you decide');
    }
    await plans.save({ ...plan, decision: { decision, safe, resourced, reasons, decidedBy: actor.workerId, on: today } });
    return { planId: plan.id };
  },
});
