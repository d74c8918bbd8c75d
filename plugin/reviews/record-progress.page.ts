import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, textareaField } from '../core/fields';
import { dateParts, FORM_PAGE, formPage, heading, paragraph, radios, textarea, type PagePart } from '../core/form-page';
import { definePage, type Presented, type Presenting } from '../core/page';
import { onMeeting } from '../meetings/on-meeting.present';
import { PLAN_ROUTES, planPaths } from '../plans/plans.paths';
import { latestProgress, stateOf } from './action-progress';
import type { PlanUnderReview } from './plan-under-review';
import { planReviews } from './plan-reviews.query';
import { recordProgress } from './record-progress.action';
import { PROGRESS_STATES } from './review';
import { PROGRESS_WORDS } from './review-words.present';

function present(answer: PlanUnderReview, presenting: Presenting): Presented {
  const { plan, progress } = answer;
  const { actions } = plan.content;
  const states = Object.fromEntries(
    actions.map(({ id, completedOn }) => [`progress.${id}.state`, stateOf(latestProgress(progress, id), completedOn)]),
  );
  const filled = fillForm(presenting.form, { ...dateValues('on', presenting.today), ...states });
  const fieldsOf = ({ id, what, owner, dueOn }: (typeof actions)[number], at: number): readonly PagePart[] => {
    const last = latestProgress(progress, id);
    return [
      heading(`${at + 1}. ${what}`),
      paragraph(`${owner}, by ${inWords(dueOn)}.`),
      ...(last?.note === undefined ? [] : [paragraph(`Last told on ${inWords(last.on)}: ${last.note}`)]),
      radios(
        radiosField(filled, {
          name: `progress.${id}.state`,
          legend: 'How is it going?',
          inline: true,
          options: PROGRESS_STATES.map((value) => ({ value, text: PROGRESS_WORDS[value] })),
        }),
      ),
      textarea(textareaField(filled, { name: `progress.${id}.note`, label: 'What is there to say? (optional)', rows: 2 })),
    ];
  };
  return onMeeting(answer, presenting, {
    title: 'How the actions are going',
    back: { text: 'Back to the reviews', path: planPaths.reviews(plan.id) },
    model: formPage({
      heading: 'How the actions are going',
      before: [
        paragraph(
          actions.length === 0 ? 'There is no action in this plan.' : 'What the family agreed stays as it is. Change only what is new.',
        ),
      ],
      fields: [...actions.flatMap(fieldsOf), dateParts(dateField(filled, { name: 'on', legend: 'As it was on' }))],
      action: planPaths.progress(plan.id),
      cancel: planPaths.reviews(plan.id),
    }),
  });
}

export const recordProgressPage = definePage({
  path: PLAN_ROUTES.progress,
  query: planReviews,
  template: FORM_PAGE,
  present,
  action: recordProgress,
  next: ({ planId }) => planPaths.reviews(planId),
  done: 'Saved.',
});
