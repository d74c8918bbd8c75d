import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, textareaField, type FilledForm } from '../core/fields';
import { dateParts, formPage, paragraph, parts, radios, textarea, type PagePart } from '../core/form-page';
import type { FileContent, Presented, Presenting } from '../core/page';
import { workingCalendar } from '../core/working-days';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { memberInWords, optionsOf } from '../meetings/meeting-words.present';
import { onPlan } from '../plans/on-plan.present';
import { RESPONSE_WORDS, row, rowIf, SENT_HOW_WORDS } from './follow-up-words.present';
import { followUpPaths } from './follow-up.paths';
import type { ResponseState } from './professional-response';
import type { Professional, ProfessionalsInView } from './professionals-in-view';
import type { OneProfessional, PaperForProfessional } from './professionals.query';

const STATE_WORDS: Readonly<Record<ResponseState, string>> = {
  'to-be-told': 'To be told',
  'told-late': 'Not told yet: late',
  waiting: 'Told; an answer is waited for',
  overdue: 'Told; the answer is overdue. Remind them',
  received: 'Answered',
};

/** S0-24, S0-25: each professional, told by when, and what they answered. */
export function presentProfessionals(answer: ProfessionalsInView, presenting: Presenting): Presented {
  const { plan, professionals, outcome } = answer;
  const works = mayWorkOnEpisode(presenting.actor, answer) === 'ok';
  return onPlan(answer, presenting, {
    back: { text: 'Back to after the plan', path: followUpPaths.afterPlan(plan.id) },
    title: 'Telling the professionals',
    model: formPage({
      heading: 'Telling the professionals',
      before: parts(
        outcome.tellBy !== undefined &&
          paragraph(`They are told of the plan by ${inWords(outcome.tellBy)}, and asked what they think of it.`),
        professionals.length === 0 && paragraph('No professional is on the family’s list.'),
        ...professionals.map((each): PagePart => ({ kind: 'summary', options: card(each, plan.id, works) })),
      ),
      action: followUpPaths.professionals(plan.id),
      submit: undefined,
      cancel: followUpPaths.afterPlan(plan.id),
      cancelText: 'Back',
    }),
  });
}

function card({ member, response, state }: Professional, planId: string, works: boolean) {
  const open = { href: followUpPaths.professional(planId, member.id), text: 'Open' };
  return {
    card: { title: { text: memberInWords(member), headingLevel: 2 as const }, ...(works ? { actions: { items: [open] } } : {}) },
    rows: [row('State', STATE_WORDS[state]), ...factsOf(response)],
  };
}

const factsOf = (response: Professional['response']) => [
  ...rowIf('Told', response && `${inWords(response.told.on)}. ${SENT_HOW_WORDS[response.told.how]}`),
  ...rowIf('Answer wanted by', response && inWords(response.dueOn)),
  ...rowIf('Reminded', response === undefined || response.chasedOn.length === 0 ? undefined : response.chasedOn.map(inWords).join('\n')),
  ...rowIf('Answer', response?.received && `${RESPONSE_WORDS[response.received.response]}, ${inWords(response.received.on)}`),
  ...rowIf('In their words', response?.received?.text),
];

export function presentOneProfessional(answer: OneProfessional, presenting: Presenting): Presented {
  const { plan, professional, outcome } = answer;
  const { member, response } = professional;
  const { today, policy } = presenting;
  const due = workingCalendar().addWorkingDays(today, policy.targets.professionalResponseWorkingDays);
  const filled = fillForm(presenting.form, {
    ...dateValues('on', today),
    ...dateValues('dueOn', response?.dueOn ?? due),
    step: response === undefined ? 'told' : undefined,
    response: response?.received?.response,
    text: response?.received?.text,
  });
  const steps =
    response === undefined
      ? [{ value: 'told', text: 'They were told of the plan' }]
      : [
          { value: 'received', text: 'They answered' },
          ...(response.received === undefined ? [{ value: 'chased', text: 'I reminded them' }] : []),
        ];
  return onPlan(answer, presenting, {
    back: { text: 'Back to the professionals', path: followUpPaths.professionals(plan.id) },
    title: 'A professional and the plan',
    model: formPage({
      heading: `${member.name} and the plan`,
      before: parts(
        {
          kind: 'summary',
          options: { rows: [row('Who', member.relationship), row('State', STATE_WORDS[professional.state]), ...factsOf(response)] },
        },
        plan.status === 'agreed' && {
          kind: 'link',
          text: response === undefined ? 'The notice of the outcome for them (PDF)' : 'The notice of the outcome as they were told (PDF)',
          path: followUpPaths.professionalPdf(plan.id, member.id),
        },
      ),
      fields: [
        radios(
          radiosField(filled, { name: 'step', legend: 'What do you want to write down?', options: steps }),
          response === undefined ? { told: toldFields(filled, outcome.reviewOn === undefined) } : { received: receivedFields(filled) },
        ),
        dateParts(dateField(filled, { name: 'on', legend: 'When?', hint: 'For example, 27 3 2027' })),
      ],
      action: followUpPaths.professional(plan.id, member.id),
      cancel: followUpPaths.professionals(plan.id),
    }),
  });
}

const toldFields = (filled: FilledForm, noReview: boolean): readonly PagePart[] =>
  parts(
    radios(radiosField(filled, { name: 'how', legend: 'How?', options: optionsOf(SENT_HOW_WORDS), small: true })),
    dateParts(dateField(filled, { name: 'dueOn', legend: 'By when are they asked to answer?', hint: 'For example, 27 3 2027' })),
    noReview && textarea(textareaField(filled, { name: 'noReviewBecause', label: 'Why is no review arranged?', rows: 2 })),
  );

const receivedFields = (filled: FilledForm): readonly PagePart[] => [
  radios(radiosField(filled, { name: 'response', legend: 'What did they answer?', options: optionsOf(RESPONSE_WORDS), small: true })),
  textarea(textareaField(filled, { name: 'text', label: 'In their words (optional)', rows: 5 })),
];

/** Its name says nothing of whom it is about. */
export const outcomeNoticeFile = ({ paper, plan, episode }: PaperForProfessional): FileContent => ({
  printed: paper(),
  fileName: `outcome-notice-${episode.reference}-version-${plan.number}.pdf`,
  inline: true,
});
