import { z } from 'zod';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { Asked } from '../core/ground';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayActAsWorker } from '../episodes/episode-access';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { UnmetNeed } from '../plans/plan';
import { mayReadPlan } from '../plans/plan-access';
import { aboutPlan, viewPlan, type PlanInView } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import type { FollowUpStore } from './follow-up.store';
import type { NeedAnswer } from './need-answer';

export interface NeedStores {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
}

export interface NeedsInView extends PlanInView {
  readonly needs: readonly UnmetNeed[];
  /** Of every version of the plan, oldest first. */
  readonly answers: readonly NeedAnswer[];
}

export interface NeedInView extends NeedsInView {
  readonly need: UnmetNeed;
}

async function viewNeeds(planId: string, stores: NeedStores, asked: Asked): Promise<NeedsInView> {
  const view = await viewPlan(planId, stores, asked);
  return { ...view, needs: view.plan.content.unmetNeeds ?? [], answers: await stores.followUp.needAnswersOf(view.episode.id) };
}

export async function viewNeed(
  { planId, needId }: { readonly planId: string; readonly needId: string },
  stores: NeedStores,
  asked: Asked,
): Promise<NeedInView> {
  const view = await viewNeeds(planId, stores, asked);
  const need = view.needs.find(({ id: each }) => each === needId);
  if (need === undefined) throw new NotFound('part of the plan');
  return { ...view, need };
}

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
