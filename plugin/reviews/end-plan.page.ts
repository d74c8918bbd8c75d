import { dateField, dateValues, fillForm, textareaField } from '../core/fields';
import { definePage, type Presented, type Presenting } from '../core/page';
import { dateParts, FORM_PAGE, formPage, paragraph, textarea } from '../meetings/form-page';
import { onMeeting } from '../meetings/on-meeting.present';
import { PLAN_ROUTES, planPaths } from '../plans/plans.paths';
import { endPlan } from './end-plan.action';
import type { PlanUnderReview } from './plan-under-review';
import { planReviews } from './plan-reviews.query';

function present(answer: PlanUnderReview, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form, dateValues('on', presenting.today));
  const { plan } = answer;
  return onMeeting(answer, presenting, {
    title: 'End the plan',
    back: { text: 'Back to the reviews', path: planPaths.reviews(plan.id) },
    model: formPage({
      heading: 'End the plan',
      before: [paragraph('The plan stays as the family agreed it. No more reviews of it will be due.')],
      fields: [
        dateParts(dateField(filled, { name: 'on', legend: 'When did it end?' })),
        textarea(textareaField(filled, { name: 'reason', label: 'Why did it end?' })),
      ],
      action: planPaths.end(plan.id),
      submit: 'End the plan',
      grave: true,
      cancel: planPaths.reviews(plan.id),
    }),
  });
}

export const endPlanPage = definePage({
  path: PLAN_ROUTES.end,
  query: planReviews,
  template: FORM_PAGE,
  present,
  action: endPlan,
  next: ({ planId }) => planPaths.reviews(planId),
  done: 'The plan has ended.',
});
