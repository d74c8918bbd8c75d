import { dateField, dateValues, fillForm, radiosField } from '../core/fields';
import { definePage, type Presented, type Presenting } from '../core/page';
import { dateParts, FORM_PAGE, formPage, paragraph, radios } from '../core/form-page';
import { inLocalWords } from '../core/local-words';
import { onMeeting } from '../meetings/on-meeting.present';
import { PLAN_ROUTES, planPaths } from '../plans/plans.paths';
import { offerReview } from './offer-review.action';
import type { PlanUnderReview } from './plan-under-review';
import { planReviews } from './plan-reviews.query';
import { REVIEW_ANSWERS } from './review';
import { REVIEW_ANSWER_WORDS } from './review-words.present';

function present(answer: PlanUnderReview, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form, dateValues('offeredOn', presenting.today));
  const { plan } = answer;
  return onMeeting(answer, presenting, {
    title: 'Offer a review to the family',
    back: { text: 'Back to the reviews', path: planPaths.reviews(plan.id) },
    model: formPage({
      heading: 'Offer a review to the family',
      before: [
        paragraph(
          inLocalWords(
            'If the family does not want to meet again, its own date no longer counts. Reviews that a child’s plan asks for stay due: the worker then goes through the family’s plan at the core group or the child in need review.',
            presenting.policy,
          ),
        ),
      ],
      fields: [
        dateParts(dateField(filled, { name: 'offeredOn', legend: 'When was the family asked?' })),
        radios(
          radiosField(filled, {
            name: 'answer',
            legend: 'Does the family want to meet again to look at the plan?',
            options: REVIEW_ANSWERS.map((value) => ({ value, text: REVIEW_ANSWER_WORDS[value] })),
          }),
        ),
        dateParts(
          dateField(filled, {
            name: 'answeredOn',
            legend: 'When did the family answer? (optional)',
            hint: 'Leave it empty if it answered on the day on which it was asked',
          }),
        ),
      ],
      action: planPaths.offerReview(plan.id),
      cancel: planPaths.reviews(plan.id),
    }),
  });
}

export const offerReviewPage = definePage({
  path: PLAN_ROUTES.offerReview,
  query: planReviews,
  template: FORM_PAGE,
  present,
  action: offerReview,
  next: ({ planId }) => planPaths.reviews(planId),
  done: 'Saved.',
});
