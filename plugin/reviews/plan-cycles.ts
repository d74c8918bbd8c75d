import { earliest, type CalendarDay } from '../core/calendar-day';
import type { PersonId, RegimeSpell } from '../core/case-system';
import type { Plan } from '../plans/plan';
import type { Review, ReviewWaiver } from './review';
import { nextDue, qualifies, reviewCycles, type ReviewCycle, type ReviewRules } from './review-cycle';

/** What moves the review dates of one plan. */
export interface PlanReviews {
  readonly plan: Plan;
  readonly reviews: readonly Review[];
  readonly waivers: readonly ReviewWaiver[];
  readonly regimesOf: ReadonlyMap<PersonId, readonly RegimeSpell[]>;
}

export interface ChildCycles {
  readonly childId: PersonId;
  readonly cycles: readonly ReviewCycle[];
}

/** Each child's cycles of an agreed plan, oldest first (measures 3.3: measured per child). A draft has none. */
export function cyclesOfPlan(
  { plan, reviews, waivers, regimesOf }: PlanReviews,
  rules: ReviewRules,
  today: CalendarDay,
): readonly ChildCycles[] {
  const { agreedOn } = plan;
  if (agreedOn === undefined) return [];
  return plan.childIds.map((childId) => {
    const under = {
      agreedOn,
      familyDate: plan.content.reviewOn,
      endedOn: plan.ended?.on,
      reviews: reviews.filter((review) => qualifies(review) && concerns(review, childId)),
      waivedOn: waivers.filter((waiver) => concerns(waiver, childId)).map((waiver) => waiver.on),
      regimes: regimesOf.get(childId) ?? [],
    };
    return { childId, cycles: reviewCycles(under, rules, today) };
  });
}

/** a review or waiver names its children, or is for all. */
const concerns = ({ childIds }: { readonly childIds: readonly PersonId[] }, childId: PersonId): boolean =>
  childIds.length === 0 || childIds.includes(childId);

/** The earliest day on which a review is due, or overdue, for any of the children: what a shared worklist shows (S4-39, C8). */
export const nextReviewOf = (planReviews: PlanReviews, rules: ReviewRules, today: CalendarDay): CalendarDay | undefined =>
  earliest(...cyclesOfPlan(planReviews, rules, today).map(({ cycles }) => nextDue(cycles)));
