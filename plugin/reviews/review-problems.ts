import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { Plan } from '../plans/plan';
import type { ReviewStatus } from './review';

interface TypedReview {
  readonly on: CalendarDay;
  readonly status: ReviewStatus;
  readonly nextAgreedOn?: CalendarDay;
}

/** What cannot be: a review of a plan that was not agreed yet, had ended, or in the future. */
export function reviewProblems(typed: TypedReview, plan: Pick<Plan, 'agreedOn' | 'ended'>, today: CalendarDay): readonly Problem[] {
  const problems: Problem[] = [];
  if (typed.status === 'held' && typed.on > today)
    problems.push({ field: 'on', message: 'The date of a review that was held must be today or in the past' });
  if (plan.agreedOn !== undefined && typed.on <= plan.agreedOn) {
    problems.push({ field: 'on', message: 'The date of the review must be after the day on which the plan was agreed' });
  }
  if (plan.ended !== undefined && typed.on > plan.ended.on) {
    problems.push({ field: 'on', message: 'The date of the review must not be after the day on which the plan ended' });
  }
  if (typed.nextAgreedOn !== undefined && typed.nextAgreedOn <= typed.on) {
    problems.push({ field: 'nextAgreedOn', message: 'The next date must be after this review' });
  }
  return problems;
}

/** A plan ends once, on a day when it was in force. */
export function endProblems(on: CalendarDay, { agreedOn }: Pick<Plan, 'agreedOn'>, today: CalendarDay): readonly Problem[] {
  if (on > today) return [{ field: 'on', message: 'The day on which the plan ended must be today or in the past' }];
  if (agreedOn !== undefined && on < agreedOn)
    return [{ field: 'on', message: 'The day on which the plan ended must not be before it was agreed' }];
  return [];
}
