import type { CalendarDay } from '../core/calendar-day';
import type { RegimeSpell, PersonId } from '../core/case-system';
import { Conflict } from '../core/errors';
import type { Asked } from '../core/ground';
import { viewPlan, type PlanInView, type PlanSource } from '../plans/plan-in-view';
import type { Plan } from '../plans/plan';
import { cyclesOfPlan, type ChildCycles } from './plan-cycles';
import type { ActionProgress, Review, ReviewOffer, ReviewWaiver } from './review';

export interface ReviewSource extends PlanSource {
  readonly reviews: {
    ofPlan(planId: string): Promise<readonly Review[]>;
    waiversOf(planId: string): Promise<readonly ReviewWaiver[]>;
    offersOf(planId: string): Promise<readonly ReviewOffer[]>;
    progressOf(planId: string): Promise<readonly ActionProgress[]>;
  };
}

/** A plan with its reviews, and when the next is due for each child. */
export interface PlanUnderReview extends PlanInView {
  readonly reviews: readonly Review[];
  readonly waivers: readonly ReviewWaiver[];
  readonly offers: readonly ReviewOffer[];
  readonly progress: readonly ActionProgress[];
  readonly regimesOf: ReadonlyMap<PersonId, readonly RegimeSpell[]>;
  readonly cycles: readonly ChildCycles[];
}

export async function viewPlanReviews(planId: string, stores: ReviewSource, asked: Asked): Promise<PlanUnderReview> {
  const view = await viewPlan(planId, stores, asked);
  const reviews = await stores.reviews.ofPlan(planId);
  const waivers = await stores.reviews.waiversOf(planId);
  const offers = await stores.reviews.offersOf(planId);
  const regimesOf = await regimesOfEach(view.plan.childIds, asked);
  return {
    ...view,
    reviews,
    waivers,
    offers,
    progress: await stores.reviews.progressOf(planId),
    regimesOf,
    cycles: cyclesOfPlan(
      { plan: view.plan, reviews, waivers, offers, regimesOf, diedOn: deathsOf(view) },
      asked.policy.reviews,
      asked.today,
    ),
  };
}

const deathsOf = ({ children }: PlanInView): ReadonlyMap<PersonId, CalendarDay> =>
  new Map(children.flatMap(({ personId, person }) => (person.dateOfDeath === undefined ? [] : [[personId, person.dateOfDeath] as const])));

export const regimesOfEach = (
  childIds: readonly PersonId[],
  { caseSystem }: Pick<Asked, 'caseSystem'>,
): Promise<ReadonlyMap<PersonId, readonly RegimeSpell[]>> => caseSystem.regimesOfEach(childIds);

/** Only an agreed plan that is in force is reviewed, waived or ended. */
export function mustBeInForce(plan: Plan): void {
  if (plan.status !== 'agreed') throw new Conflict('Agree the plan first. A draft has no reviews');
  if (plan.ended !== undefined) throw new Conflict('This plan has ended, so nothing of it is due any more');
}
