import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { UnmetNeed } from '../plans/plan';
import { viewPlan, type PlanInView, type PlanSource } from '../plans/plan-in-view';
import type { NeedAnswer } from './need-answer';

export interface NeedSource extends PlanSource {
  readonly followUp: { needAnswersOf(episodeId: string): Promise<readonly NeedAnswer[]> };
}

export interface NeedsInView extends PlanInView {
  readonly needs: readonly UnmetNeed[];
  /** Of every version of the plan, oldest first. */
  readonly answers: readonly NeedAnswer[];
}

export interface NeedInView extends NeedsInView {
  readonly need: UnmetNeed;
}

export async function viewNeeds(planId: string, stores: NeedSource, asked: Asked): Promise<NeedsInView> {
  const view = await viewPlan(planId, stores, asked);
  return { ...view, needs: view.plan.content.unmetNeeds ?? [], answers: await stores.followUp.needAnswersOf(view.episode.id) };
}

export async function viewNeed(
  { planId, needId }: { readonly planId: string; readonly needId: string },
  stores: NeedSource,
  asked: Asked,
): Promise<NeedInView> {
  const view = await viewNeeds(planId, stores, asked);
  const need = view.needs.find(({ id: each }) => each === needId);
  if (need === undefined) throw new NotFound('part of the plan');
  return { ...view, need };
}
