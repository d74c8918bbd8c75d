import type { RegimeSpell, PersonId } from '../core/case-system';
import { Conflict } from '../core/errors';
import type { Asked } from '../core/ground';
import { viewPlan, type PlanInView, type PlanSource } from '../plans/plan-in-view';
import type { Plan } from '../plans/plan';
import { cyclesOfPlan, type ChildCycles } from './plan-cycles';
import type { Review, ReviewWaiver } from './review';

export interface ReviewSource extends PlanSource {
  readonly reviews: {
    ofPlan(planId: string): Promise<readonly Review[]>;
    waiversOf(planId: string): Promise<readonly ReviewWaiver[]>;
  };
}

/** A plan with its reviews, and when the next is due for each child. */
export interface PlanUnderReview extends PlanInView {
  readonly reviews: readonly Review[];
  readonly waivers: readonly ReviewWaiver[];
  readonly cycles: readonly ChildCycles[];
}

export async function viewPlanReviews(planId: string, stores: ReviewSource, asked: Asked): Promise<PlanUnderReview> {
  const view = await viewPlan(planId, stores, asked);
  const reviews = await stores.reviews.ofPlan(planId);
  const waivers = await stores.reviews.waiversOf(planId);
  const regimesOf = await regimesOfEach(view.plan.childIds, asked);
  return {
    ...view,
    reviews,
    waivers,
    cycles: cyclesOfPlan({ plan: view.plan, reviews, waivers, regimesOf }, asked.policy.reviews, asked.today),
  };
}

export async function regimesOfEach(
  childIds: readonly PersonId[],
  { caseSystem }: Pick<Asked, 'caseSystem'>,
): Promise<ReadonlyMap<PersonId, readonly RegimeSpell[]>> {
  const regimes = new Map<PersonId, readonly RegimeSpell[]>();
  for (const childId of childIds) regimes.set(childId, await caseSystem.regimesOf(childId));
  return regimes;
}

/** Only an agreed plan that is in force is reviewed, waived or ended. */
export function mustBeInForce(plan: Plan): void {
  if (plan.status !== 'agreed') throw new Conflict('Agree the plan first. A draft has no reviews');
  if (plan.ended !== undefined) throw new Conflict('This plan has ended, so nothing of it is due any more');
}
