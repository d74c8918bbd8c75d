import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, day, id, narrative } from '../core/input';
import { mayActAsWorker } from '../episodes/episode-access';
import { problemIfBefore, problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import { aboutPlan } from '../plans/plan-in-view';
import { NEED_OUTCOMES } from './need-answer';
import type { FollowUpStore } from './follow-up.store';
import { viewNeed, type NeedSource } from './need-in-view';

/** S1-39: the worker or the manager says what becomes of a need that could put the child at risk. */
export const answerNeed = defineAction({
  name: 'answer-unmet-need',
  input: z.strictObject({
    planId: id(),
    needId: id(),
    outcome: choice(NEED_OUTCOMES, { required: 'Select what became of it' }),
    words: narrative({ required: 'Enter what was done, or what is done next', max: 8000 }),
    on: day({ what: 'the day on which this was so' }),
  }),
  load: (input, stores: NeedSource & { readonly followUp: FollowUpStore }, asked) => viewNeed(input, stores, asked),
  allow: (actor, view) => mayActAsWorker(actor, view),
  about: (view) => aboutPlan(view),
  async record({ input, loaded: { episode, plan }, ids, actor, today }, { followUp }) {
    if (plan.agreedOn === undefined) throw new Conflict('The plan is not agreed yet: change the need in the draft');
    refuseProblems([
      problemIfFuture('on', 'The day', input.on, today) ??
        problemIfBefore('on', 'The day', input.on, { on: plan.agreedOn, what: 'the plan was agreed' }),
    ]);
    const { planId, ...answer } = input;
    await followUp.addNeedAnswer({
      ...answer,
      id: ids.next(),
      episodeId: episode.id,
      byName: actor.name,
      recordedBy: actor.workerId,
    });
    return { planId };
  },
});
