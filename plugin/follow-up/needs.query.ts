import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayActAsWorker } from '../episodes/episode-access';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayReadPlan } from '../plans/plan-access';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import type { FollowUpStore } from './follow-up.store';
import { viewNeed, viewNeeds } from './need-in-view';

type NeedStores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
};

/** S1-39: the needs that nobody met when the plan was agreed, and what became of each. */
export const needsOfPlan = defineQuery({
  name: 'view-unmet-needs',
  input: z.strictObject({ planId: id() }),
  load: ({ planId }, stores: NeedStores, asked) => viewNeeds(planId, stores, asked),
  allow: (actor, view) => mayReadPlan(actor, view),
  about: (view) => aboutPlan(view),
});

export const needToAnswer = defineQuery({
  name: 'view-unmet-need-to-answer',
  input: z.strictObject({ planId: id(), needId: id() }),
  load: (input, stores: NeedStores, asked) => viewNeed(input, stores, asked),
  allow: (actor, view) => mayActAsWorker(actor, view),
  about: (view) => aboutPlan(view),
});
