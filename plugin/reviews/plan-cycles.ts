import { earliest, type CalendarDay } from '../core/calendar-day';
import type { PersonId, RegimeSpell } from '../core/case-system';
import type { Plan, PlanContent } from '../plans/plan';
import type { Review, ReviewOffer, ReviewWaiver } from './review';
import { nextDue, qualifies, reviewCycles, type ReviewCycle, type ReviewRules } from './review-cycle';

/** Of a plan, what its review dates hang on. */
export type PlanOfReviews = Pick<Plan, 'agreedOn' | 'childIds'> & {
  readonly content: Pick<PlanContent, 'reviewOn'>;
  readonly ended?: { readonly on: CalendarDay };
};

export type ReviewOfPlan = Pick<Review, 'childIds' | 'on' | 'status' | 'networkTookPart' | 'planReviewed' | 'nextAgreedOn'>;

/** What moves the review dates of one plan. */
export interface PlanReviews {
  readonly plan: PlanOfReviews;
  readonly reviews: readonly ReviewOfPlan[];
  readonly waivers: readonly Pick<ReviewWaiver, 'childIds' | 'on'>[];
  /** C8: what the family answered when a review was offered; none unless given. */
  readonly offers?: readonly Pick<ReviewOffer, 'offeredOn' | 'answer' | 'answeredOn'>[];
  readonly regimesOf: ReadonlyMap<PersonId, readonly RegimeSpell[]>;
  /** a child's death ends the plan for that child. */
  readonly diedOn?: ReadonlyMap<PersonId, CalendarDay>;
}

export interface ChildCycles {
  readonly childId: PersonId;
  readonly cycles: readonly ReviewCycle[];
}

/** Each child's cycles of an agreed plan, oldest first (measures 3.3: measured per child). A draft has none. */
export function cyclesOfPlan(
  { plan, reviews, waivers, offers = [], regimesOf, diedOn }: PlanReviews,
  rules: ReviewRules,
  today: CalendarDay,
): readonly ChildCycles[] {
  const { agreedOn } = plan;
  if (agreedOn === undefined) return [];
  return plan.childIds.map((childId) => {
    const under = {
      agreedOn,
      familyDate: plan.content.reviewOn,
      endedOn: earliest(plan.ended?.on, diedOn?.get(childId)),
      reviews: reviews.filter((review) => qualifies(review) && concerns(review, childId)),
      declinedOn: declinedDays(offers),
      waivedOn: waivers.filter((waiver) => concerns(waiver, childId)).map((waiver) => waiver.on),
      regimes: regimesOf.get(childId) ?? [],
    };
    return { childId, cycles: reviewCycles(under, rules, today) };
  });
}

/** The days on which the family said that it does not want to look again (C8). */
export const declinedDays = (offers: NonNullable<PlanReviews['offers']>): readonly CalendarDay[] =>
  offers.flatMap(({ answer, answeredOn, offeredOn }) => (answer === 'no' ? [answeredOn ?? offeredOn] : []));

/** a review or waiver names its children, or is for all. */
const concerns = ({ childIds }: { readonly childIds: readonly PersonId[] }, childId: PersonId): boolean =>
  childIds.length === 0 || childIds.includes(childId);

/** The earliest day on which a review is due, or overdue, for any of the children: what a shared worklist shows (S4-39, C8). */
export const nextReviewOf = (planReviews: PlanReviews, rules: ReviewRules, today: CalendarDay): CalendarDay | undefined =>
  earliest(...cyclesOfPlan(planReviews, rules, today).map(({ cycles }) => nextDue(cycles)));
