import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { checkboxes, dateParts, formPage, paragraph, radios, textarea, textLine } from '../meetings/form-page';
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
  const ofLinked = [
    textLine(
      textField(filled, {
        name: 'linkedTo',
        label: 'Number of the core group in the case system (optional)',
        hint: 'Where the family was there and the plan was gone through, it counts as a review',
        width: 20,
      }),
    ),
    radios(
      radiosField(filled, {
        name: 'arrangedAroundNetwork',
        legend: 'Was it arranged around the family: day, place, and how people could come? (optional)',
        inline: true,
        options: YES_NO,
      }),
    ),
  ];
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
          { 'core-group': ofLinked },
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
