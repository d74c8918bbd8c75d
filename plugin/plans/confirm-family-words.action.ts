import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, day, id, text, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { familyWords } from './family-words';
import { CONFIRMED_HOW } from './plan';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan } from './plan-in-view';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

/** S1-16: the family confirms the words as they stand now; a change after it waits for another confirmation. */
export const confirmFamilyWords = defineAction({
  name: 'confirm-family-words',
  input: z.strictObject({
    planId: id(),
    version: version(),
    by: text({ required: 'Enter who of the family confirmed it', max: 400 }),
    how: choice(CONFIRMED_HOW, { required: 'Select how they confirmed it' }),
    on: day({ what: 'the day on which they confirmed it' }),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, actor, today }, { plans }: Stores) {
    const { plan, episode } = loaded;
    const { by, how, on } = input;
    mustBeOpen(episode);
    if (plan.status === 'agreed') throw new Conflict('This version is agreed already');
    if (plan.version !== input.version) {
      throw new Conflict(
        'The plan was changed after you opened this page. Read it with the family again before you write down that it is confirmed',
      );
    }
    refuseProblems([problemIfFuture('on', 'The day on which they confirmed it', on, today)]);
    await plans.save({ ...plan, confirmed: { by, how, on, recordedBy: actor.workerId, words: familyWords(plan.content) } });
    return { planId: plan.id };
  },
});
