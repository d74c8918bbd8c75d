import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { PreMeetingAgreement } from '../preparation/agreement';
import type { Plan } from './plan';
import type { SectionVersion } from './plan-section-version';

/**
 * A plan as the family sees it while it types: no record of a child, no list of people, nothing of the preparation but the
 * questions that the family was given (S0-16).
 */
export interface FamilyPlan {
  readonly plan: Plan;
  readonly questions: readonly string[];
  readonly sections: readonly SectionVersion[];
}

export interface FamilyPlanSource {
  readonly plans: { find(id: string): Promise<Plan | undefined>; sectionsOf(planId: string): Promise<readonly SectionVersion[]> };
  readonly agreements: { ofEpisode(episodeId: string): Promise<PreMeetingAgreement | undefined> };
}

/** The one plan that was handed over: no address names another. */
export async function viewFamilyPlan(stores: FamilyPlanSource, { actor }: Asked): Promise<FamilyPlan> {
  const plan = actor.writesPlan === undefined ? undefined : await stores.plans.find(actor.writesPlan);
  if (plan === undefined) throw new NotFound('plan');
  const agreement = await stores.agreements.ofEpisode(plan.episodeId);
  return { plan, questions: agreement?.questions ?? [], sections: await stores.plans.sectionsOf(plan.id) };
}

export const aboutFamilyPlan = ({ plan }: FamilyPlan) => ({
  episodeId: plan.episodeId,
  personIds: plan.childIds,
  thing: `plan:${plan.id}`,
});
