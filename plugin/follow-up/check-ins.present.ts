import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, textareaField, textField } from '../core/fields';
import { dateParts, formPage, paragraph, parts, radios, textarea, textLine, warning, type PagePart } from '../core/form-page';
import { namesInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { optionsOf, YES_NO } from '../meetings/meeting-words.present';
import { onPlan } from '../plans/on-plan.present';
import { notYetCheckedBy, type CheckIn } from './check-in';
import type { CheckInsInView } from './check-ins.query';
import { CHECK_RESULT_WORDS, CHECKED_BY_WORDS, row, rowIf } from './follow-up-words.present';
import { followUpPaths } from './follow-up.paths';

export function presentCheckIns(answer: CheckInsInView, presenting: Presenting): Presented {
  const { plan, checkIns } = answer;
  const missing = notYetCheckedBy(checkIns);
  const writes = plan.status === 'agreed' && mayWorkOnEpisode(presenting.actor, answer) === 'ok';
  return onPlan(answer, presenting, {
    back: { text: 'Back to after the plan', path: followUpPaths.afterPlan(plan.id) },
    title: 'Whether the plan works',
    model: formPage({
      heading: 'Whether the plan works',
      before: parts(
        plan.status === 'draft' && paragraph('The plan is not agreed yet.'),
        plan.status === 'agreed' &&
          missing.length > 0 &&
          warning(`Not looked yet: ${namesInWords(missing.map((by) => nominated(answer, by)))}.`),
        writes && { kind: 'link', text: 'Write down that somebody looked', path: followUpPaths.addCheckIn(plan.id) },
        writes && {
          kind: 'link',
          text: 'Write down that the outcome was explained to somebody',
          path: followUpPaths.addExplanation(plan.id),
        },
        ...checkIns.map((each): PagePart => ({ kind: 'summary', options: card(each) })),
      ),
      action: followUpPaths.checkIns(plan.id),
      submit: undefined,
      cancel: followUpPaths.afterPlan(plan.id),
      cancelText: 'Back',
    }),
  });
}

function nominated({ plan }: CheckInsInView, by: CheckIn['by']): string {
  const { nominatedFamilyMember } = plan.content;
  if (by === 'worker') return 'the worker';
  return nominatedFamilyMember ?? 'a family member (the plan names nobody)';
}

const card = (checkIn: CheckIn) => ({
  card: {
    title: {
      text:
        checkIn.purpose === 'check-in' ? CHECK_RESULT_WORDS[checkIn.result ?? 'partly'] : `Explained to ${checkIn.forWhom ?? 'somebody'}`,
      headingLevel: 2 as const,
    },
  },
  rows: [
    row('When', inWords(checkIn.on)),
    row('By', checkIn.purpose === 'check-in' ? `${checkIn.byName} (${CHECKED_BY_WORDS[checkIn.by].toLowerCase()})` : checkIn.byName),
    ...rowIf('Understood', checkIn.understood === undefined ? undefined : checkIn.understood ? 'Yes' : 'No: explain it again'),
    ...rowIf('What they said', checkIn.note),
  ],
});

export function presentRecordCheckIn(answer: CheckInsInView, presenting: Presenting): Presented {
  const { plan } = answer;
  const filled = fillForm(presenting.form, dateValues('on', presenting.today));
  const name = plan.content.nominatedFamilyMember;
  return onPlan(answer, presenting, {
    back: { text: 'Back to whether the plan works', path: followUpPaths.checkIns(plan.id) },
    title: 'Somebody looked whether the plan works',
    model: formPage({
      heading: 'Does the plan work?',
      before: parts(name !== undefined && paragraph(`The family named ${name} to look, beside the worker.`)),
      fields: [
        radios(radiosField(filled, { name: 'by', legend: 'Who looked?', options: optionsOf(CHECKED_BY_WORDS) })),
        textLine(textField(filled, { name: 'byName', label: 'Their name', autocomplete: 'off' })),
        radios(radiosField(filled, { name: 'result', legend: 'How does it go?', options: optionsOf(CHECK_RESULT_WORDS) })),
        textarea(textareaField(filled, { name: 'note', label: 'What did they see or hear? (optional)', rows: 5 })),
        dateParts(dateField(filled, { name: 'on', legend: 'When?', hint: 'For example, 27 3 2027' })),
      ],
      action: followUpPaths.addCheckIn(plan.id),
      cancel: followUpPaths.checkIns(plan.id),
    }),
  });
}

export function presentRecordExplanation(answer: CheckInsInView, presenting: Presenting): Presented {
  const { plan } = answer;
  const filled = fillForm(presenting.form, { ...dateValues('on', presenting.today), byName: presenting.actor.name });
  return onPlan(answer, presenting, {
    back: { text: 'Back to whether the plan works', path: followUpPaths.checkIns(plan.id) },
    title: 'The outcome was explained',
    model: formPage({
      heading: 'Helping somebody to understand the outcome',
      fields: [
        textLine(textField(filled, { name: 'forWhom', label: 'Whom was it explained to?', autocomplete: 'off' })),
        textLine(textField(filled, { name: 'byName', label: 'Who explained it?', autocomplete: 'off' })),
        radios(radiosField(filled, { name: 'understood', legend: 'Did they understand it?', options: YES_NO, inline: true })),
        textarea(textareaField(filled, { name: 'note', label: 'What did they ask or say? (optional)', rows: 4 })),
        dateParts(dateField(filled, { name: 'on', legend: 'When?', hint: 'For example, 27 3 2027' })),
      ],
      action: followUpPaths.addExplanation(plan.id),
      cancel: followUpPaths.checkIns(plan.id),
    }),
  });
}
