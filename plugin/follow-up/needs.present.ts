import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, textareaField } from '../core/fields';
import { dateParts, formPage, inset, paragraph, parts, radios, textarea, warning, type PagePart } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { mayActAsWorker } from '../episodes/episode-access';
import { optionsOf } from '../meetings/meeting-words.present';
import { onPlan } from '../plans/on-plan.present';
import type { UnmetNeed } from '../plans/plan';
import { NEED_OUTCOME_WORDS, row } from './follow-up-words.present';
import { followUpPaths } from './follow-up.paths';
import { needsWithoutAnswer, type NeedAnswer } from './need-answer';
import type { NeedInView, NeedsInView } from './need-in-view';

/** S1-39: each need with what became of it. */
export function presentNeeds(answer: NeedsInView, presenting: Presenting): Presented {
  const { plan, needs, answers } = answer;
  const open = plan.status === 'agreed' ? needsWithoutAnswer(needs, answers) : [];
  const writes = plan.status === 'agreed' && mayActAsWorker(presenting.actor, answer) === 'ok';
  return onPlan(answer, presenting, {
    back: { text: 'Back to after the plan', path: followUpPaths.afterPlan(plan.id) },
    title: 'Needs that nobody meets yet',
    model: formPage({
      heading: 'Needs that nobody meets yet',
      before: parts(
        plan.status === 'draft' && paragraph('The plan is not agreed yet.'),
        needs.length === 0 && paragraph('The plan names none.'),
        open.length > 0 && warning(open.length === 1 ? 'One of them waits for an answer.' : `${open.length} of them wait for an answer.`),
        ...needs.map((need): PagePart => ({ kind: 'summary', options: card(need, answer, writes) })),
      ),
      action: followUpPaths.needs(plan.id),
      submit: undefined,
      cancel: followUpPaths.afterPlan(plan.id),
      cancelText: 'Back',
    }),
  });
}

function card(need: UnmetNeed, { plan, answers }: NeedsInView, writes: boolean) {
  const link = { href: followUpPaths.answerNeed(plan.id, need.id), text: 'Answer' };
  return {
    card: { title: { text: need.need, headingLevel: 2 as const }, ...(writes ? { actions: { items: [link] } } : {}) },
    rows: [
      row('The risk', need.risk),
      row('What was agreed', `${need.action} (${need.owner})`),
      row('What became of it', becameOf(answers.filter(({ needId }) => needId === need.id))),
    ],
  };
}

const becameOf = (answers: readonly NeedAnswer[]): string =>
  answers.length === 0
    ? 'Nobody has answered yet'
    : answers
        .map(({ on, outcome, words, byName }) => `${inWords(on)}, ${byName}: ${NEED_OUTCOME_WORDS[outcome].toLowerCase()}. ${words}`)
        .join('\n');

export function presentAnswerNeed(answer: NeedInView, presenting: Presenting): Presented {
  const { plan, need } = answer;
  const filled = fillForm(presenting.form, dateValues('on', presenting.today));
  return onPlan(answer, presenting, {
    back: { text: 'Back to the needs', path: followUpPaths.needs(plan.id) },
    title: 'What became of a need',
    model: formPage({
      heading: 'What became of it?',
      before: [inset(need.need), paragraph(`The risk: ${need.risk}`)],
      fields: [
        radios(radiosField(filled, { name: 'outcome', legend: 'Is it met?', options: optionsOf(NEED_OUTCOME_WORDS) })),
        textarea(textareaField(filled, { name: 'words', label: 'What was done, or what is done next?', rows: 5 })),
        dateParts(dateField(filled, { name: 'on', legend: 'When?', hint: 'For example, 27 3 2027' })),
      ],
      action: followUpPaths.answerNeed(plan.id, need.id),
      cancel: followUpPaths.needs(plan.id),
    }),
  });
}
