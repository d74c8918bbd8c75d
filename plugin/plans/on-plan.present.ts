import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { PlanInView } from './plan-in-view';
import { planPaths } from './plans.paths';

/** A page of a plan: headed by its children, and with the way back to the plan unless it has another. */
export function onPlan(view: PlanInView, presenting: Presenting, page: Omit<Presented, 'identity'>): Presented {
  return onEpisode(view, presenting, { back: { text: 'Back to the plan', path: planPaths.overview(view.plan.id) }, ...page });
}
