import { reasonOptions } from '../core/coded-reason';
import { fillForm, radiosField, textareaField } from '../core/fields';
import { definePage, type Presented, type Presenting } from '../core/page';
import { FORM_PAGE, formPage, paragraph, radios, textarea } from '../meetings/form-page';
import { onMeeting } from '../meetings/on-meeting.present';
import { PLAN_ROUTES, planPaths } from '../plans/plans.paths';
import type { PlanUnderReview } from './plan-under-review';
import { planReviews } from './plan-reviews.query';
import { waiveReview } from './waive-review.action';

function present(answer: PlanUnderReview, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form);
  const { plan } = answer;
  return onMeeting(answer, presenting, {
    title: 'Waive a review',
    back: { text: 'Back to the reviews', path: planPaths.reviews(plan.id) },
    model: formPage({
      heading: 'Waive the review that is due',
      before: [paragraph('The review that is due now will not be needed. The one after it counts from its due date.')],
      fields: [
        radios(
          radiosField(filled, {
            name: 'reasonCode',
            legend: 'Why is it not needed?',
            options: reasonOptions(presenting.policy.decisionReasons.reviewWaiver),
          }),
        ),
        textarea(textareaField(filled, { name: 'reason', label: 'More about it (optional unless it is something else)' })),
      ],
      action: planPaths.waiveReview(plan.id),
      submit: 'Waive the review',
      cancel: planPaths.reviews(plan.id),
    }),
  });
}

export const waiveReviewPage = definePage({
  path: PLAN_ROUTES.waiveReview,
  query: planReviews,
  template: FORM_PAGE,
  present,
  action: waiveReview,
  next: ({ planId }) => planPaths.reviews(planId),
  done: 'The review is waived.',
});
