import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { checkboxes, dateParts, formPage, paragraph, radios, textarea } from '../meetings/form-page';
import { YES_NO } from '../meetings/meeting-words.present';
import { onMeeting } from '../meetings/on-meeting.present';
import { planPaths } from '../plans/plans.paths';
import type { PlanUnderReview } from './plan-under-review';
import { REVIEW_SETTINGS, REVIEW_STATUSES } from './review';
import { REVIEW_SETTING_WORDS, REVIEW_STATUS_WORDS } from './review-words.present';

export function presentRecordReview(answer: PlanUnderReview, presenting: Presenting): Presented {
  const { plan, children } = answer;
  const filled = fillForm(presenting.form, { ...dateValues('on', presenting.today), children: plan.childIds });
  const ofPlan = children.filter(({ personId }) => plan.childIds.includes(personId));
  return onMeeting(answer, presenting, {
    title: 'Record a review',
    back: { text: 'Back to the reviews', path: planPaths.reviews(plan.id) },
    model: formPage({
      heading: 'Record a review',
      before: [paragraph('A review counts when it was held, family or friends took part, and the plan was gone through.')],
      fields: [
        dateParts(dateField(filled, { name: 'on', legend: 'When was it?' })),
        radios(
          radiosField(filled, {
            name: 'status',
            legend: 'What became of it?',
            options: REVIEW_STATUSES.map((value) => ({ value, text: REVIEW_STATUS_WORDS[value] })),
          }),
        ),
        radios(
          radiosField(filled, {
            name: 'heldAs',
            legend: 'What kind of meeting was it? (optional)',
            options: REVIEW_SETTINGS.map((value) => ({ value, text: REVIEW_SETTING_WORDS[value] })),
          }),
        ),
        checkboxes(
          checkboxesField(filled, {
            name: 'children',
            legend: 'Which children was it for?',
            options: ofPlan.map(({ personId, person }) => ({ value: personId, text: person.fullName })),
          }),
        ),
        radios(radiosField(filled, { name: 'networkTookPart', legend: 'Did family or friends take part?', options: YES_NO, inline: true })),
        radios(radiosField(filled, { name: 'planReviewed', legend: 'Was the plan gone through?', options: YES_NO, inline: true })),
        textarea(textareaField(filled, { name: 'worked', label: 'What worked? (optional)' })),
        textarea(textareaField(filled, { name: 'notWorked', label: 'What did not work? (optional)' })),
        textarea(textareaField(filled, { name: 'next', label: 'What is next? (optional)' })),
        dateParts(dateField(filled, { name: 'nextAgreedOn', legend: 'When does the family want to look again? (optional)' })),
      ],
      action: planPaths.recordReview(plan.id),
      cancel: planPaths.reviews(plan.id),
    }),
  });
}
