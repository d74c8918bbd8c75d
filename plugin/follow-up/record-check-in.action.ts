import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, day, id, optionalNarrative, text, yesNo } from '../core/input';
import type { CalendarDay } from '../core/calendar-day';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { problemIfBefore, problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { aboutPlan, viewPlan, type PlanInView } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { CHECK_RESULTS, CHECKED_BY } from './check-in';
import type { FollowUpStore } from './follow-up.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
};

function mustFollowAgreement({ plan }: PlanInView, on: CalendarDay, today: CalendarDay): void {
  if (plan.agreedOn === undefined) throw new Conflict('The plan is not agreed yet');
  refuseProblems([
    problemIfFuture('on', 'The day', on, today) ?? problemIfBefore('on', 'The day', on, { on: plan.agreedOn, what: 'the plan was agreed' }),
  ]);
}

/** S3-36: the worker or the nominated family member looked whether the plan works. */
export const recordCheckIn = defineAction({
  name: 'record-check-in',
  input: z.strictObject({
    planId: id(),
    by: choice(CHECKED_BY, { required: 'Select who looked' }),
    byName: text({ required: 'Enter their name' }),
    on: day({ what: 'the day on which they looked' }),
    result: choice(CHECK_RESULTS, { required: 'Select how it goes' }),
    note: optionalNarrative({ max: 8000 }),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, ids, actor, today }, { followUp }: Stores) {
    mustFollowAgreement(loaded, input.on, today);
    const { episode } = loaded;
    await followUp.addCheckIn({ ...input, id: ids.next(), episodeId: episode.id, purpose: 'check-in', recordedBy: actor.workerId });
    return { planId: input.planId };
  },
});

/** S3-35: somebody was helped to understand what came out of the meeting. */
export const recordExplanation = defineAction({
  name: 'record-explanation',
  input: z.strictObject({
    planId: id(),
    forWhom: text({ required: 'Enter whom it was explained to' }),
    byName: text({ required: 'Enter who explained it' }),
    on: day({ what: 'the day on which it was explained' }),
    understood: yesNo({ required: 'Select yes if they understood it' }),
    note: optionalNarrative({ max: 8000 }),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, ids, actor, today }, { followUp }: Stores) {
    mustFollowAgreement(loaded, input.on, today);
    const { episode } = loaded;
    await followUp.addCheckIn({
      ...input,
      id: ids.next(),
      episodeId: episode.id,
      purpose: 'outcome-explained',
      by: 'worker',
      recordedBy: actor.workerId,
    });
    return { planId: input.planId };
  },
});
