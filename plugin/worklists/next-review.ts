import { earliest, type CalendarDay } from '../core/calendar-day';
import type { PersonId, RegimeSpell } from '../core/case-system';
import type { Plan } from '../plans/plan';
import type { Review, ReviewWaiver } from '../reviews/review';
import { nextDue, qualifies, reviewCycles, type ReviewRules } from '../reviews/review-cycle';

/** What moves the review dates of one plan. */
export interface PlanReviews {
  readonly plan: Plan;
  readonly reviews: readonly Review[];
  readonly waivers: readonly ReviewWaiver[];
  readonly regimesOf: ReadonlyMap<PersonId, readonly RegimeSpell[]>;
}

/** The earliest day on which a review is due, or overdue, for any of the plan's children (S4-39, C8). */
export function nextReviewOf(
  { plan, reviews, waivers, regimesOf }: PlanReviews,
  rules: ReviewRules,
  today: CalendarDay,
): CalendarDay | undefined {
  const { agreedOn } = plan;
  if (agreedOn === undefined) return undefined;
  const due = plan.childIds.map((childId) => {
    const concerns = ({ childIds }: { readonly childIds: readonly PersonId[] }): boolean =>
      childIds.length === 0 || childIds.includes(childId);
    const cycles = reviewCycles(
      {
        agreedOn,
        familyDate: plan.content.reviewOn,
        endedOn: plan.ended?.on,
        reviews: reviews.filter((review) => qualifies(review) && concerns(review)),
        waivedOn: waivers.filter(concerns).map((waiver) => waiver.on),
        regimes: regimesOf.get(childId) ?? [],
      },
      rules,
      today,
    );
    return nextDue(cycles);
  });
  return earliest(...due);
}
