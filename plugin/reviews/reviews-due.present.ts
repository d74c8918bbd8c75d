import { daysBetween, inWords } from '../core/calendar-day';
import type { Presented, Presenting } from '../core/page';
import { planPaths } from '../plans/plans.paths';
import type { DueReview } from './reviews-due.query';

export function presentReviewsDue(answer: readonly DueReview[], { today }: Presenting): Presented {
  return {
    title: 'Reviews due',
    wide: true,
    model: {
      rows: answer.map((each) => ({
        children: [...each.children, ...Array.from({ length: each.hiddenChildren }, () => 'another child')].join(', '),
        reference: each.reference,
        path: planPaths.reviews(each.planId),
        due: inWords(each.due),
        overdue: each.due < today ? overdueWords(daysBetween(each.due, today)) : undefined,
      })),
    },
  };
}

const overdueWords = (days: number): string => (days === 1 ? 'Overdue by 1 day' : `Overdue by ${days} days`);
