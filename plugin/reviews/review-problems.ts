import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { Plan } from '../plans/plan';
import type { Review, ReviewAnswer, ReviewStatus } from './review';

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

interface TypedOffer {
  readonly offeredOn: CalendarDay;
  readonly answer: ReviewAnswer;
  readonly answeredOn?: CalendarDay;
}

/** A review is offered of a plan in force, and answered on that day or later. */
export function offerProblems(
  { offeredOn, answer, answeredOn }: TypedOffer,
  { agreedOn }: Pick<Plan, 'agreedOn'>,
  today: CalendarDay,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (offeredOn > today)
    problems.push({ field: 'offeredOn', message: 'The day on which the family was asked must be today or in the past' });
  if (agreedOn !== undefined && offeredOn < agreedOn) {
    problems.push({ field: 'offeredOn', message: 'The day on which the family was asked must not be before the plan was agreed' });
  }
  if (answeredOn === undefined) return problems;
  if (answer === 'not-yet') problems.push({ field: 'answer', message: 'Select what the family answered, or leave its day empty' });
  if (answeredOn > today) problems.push({ field: 'answeredOn', message: 'The day of the answer must be today or in the past' });
  if (answeredOn < offeredOn)
    problems.push({ field: 'answeredOn', message: 'The day of the answer must not be before the family was asked' });
  return problems;
}

/** S4-34, S4-35: only a core group or a child in need review is linked, or arranged around the family. */
export function linkProblems({
  heldAs,
  linkedTo,
  arrangedAroundNetwork,
}: Pick<Review, 'heldAs' | 'linkedTo' | 'arrangedAroundNetwork'>): readonly Problem[] {
  if (heldAs === 'core-group' || heldAs === 'child-in-need-review') return [];
  const problem = (field: string): Problem => ({
    field,
    message: 'Only for a core group or a child in need review: say which kind of meeting it was, or clear this',
  });
  return [
    ...(linkedTo === undefined ? [] : [problem('linkedTo')]),
    ...(arrangedAroundNetwork === undefined ? [] : [problem('arrangedAroundNetwork')]),
  ];
}
