import { inWords } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import { dateField, dateValues, fillForm, textareaField, textField, type FilledForm } from '../core/fields';
import { lines } from '../core/html';
import type { Presented, Presenting } from '../core/page';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { onEpisode } from '../episodes/on-episode.present';
import type { PreMeetingAgreement } from './agreement';
import { agreementAsTyped } from './agreement-rules';
import type { EpisodeAgreement } from './episode-agreement.query';
import { preparationPaths } from './preparation.paths';

export function presentEpisodeAgreement(answer: EpisodeAgreement, presenting: Presenting): Presented {
  const { episode, agreement } = answer;
  const mayWrite = mayWorkOnEpisode(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  return onEpisode(answer, presenting, {
    title: 'Pre-meeting agreement',
    model: {
      form: mayWrite ? formOf(answer, presenting) : undefined,
      summary: mayWrite || agreement === undefined ? undefined : summaryOf(agreement),
    },
  });
}

function formOf({ episode, agreement }: EpisodeAgreement, { form, today }: Presenting) {
  const known = agreement === undefined ? {} : agreementAsTyped(agreement);
  const explained = dateValues('explainedOn', agreement?.explainedOn);
  const filled = fillForm(form, { ...known, ...explained, ...dateValues('agreedOn', agreement?.agreedOn ?? today) });
  return { action: preparationPaths.agreement(episode.id), version: agreement?.version ?? 0, ...fieldsOf(filled) };
}

const fieldsOf = (filled: FilledForm) => ({
  whoTakesPart: textareaField(filled, {
    name: 'whoTakesPart',
    label: 'Who takes part',
    hint: 'The family decides. If somebody is not asked, say who decided it and why.',
    rows: 4,
  }),
  venue: textareaField(filled, {
    name: 'venue',
    label: 'Where the meeting is held',
    hint: 'At home or on other neutral ground if possible, and where everybody is safe',
    rows: 2,
  }),
  informationShared: textareaField(filled, {
    name: 'informationShared',
    label: 'What information is shared, and with whom',
    hint: 'As little as the meeting needs. All of the case is usually too much.',
    rows: 4,
  }),
  informationNotShared: textareaField(filled, {
    name: 'informationNotShared',
    label: 'What is not shared, and why (optional)',
    rows: 3,
  }),
  keyIssues: textareaField(filled, { name: 'keyIssues', label: 'What the meeting is about', rows: 4 }),
  findings: textareaField(filled, {
    name: 'findings',
    label: 'What the assessment found, in plain words (optional)',
    hint: 'And which assessment it was, with its date',
    rows: 3,
  }),
  explainedOn: dateField(filled, {
    name: 'explainedOn',
    legend: 'When was this explained to the family, and they said they understood? (optional)',
  }),
  questions: textareaField(filled, {
    name: 'questions',
    label: 'Questions that the family is asked to decide',
    hint: 'One a line, in plain words',
    rows: 4,
  }),
  mustHappen: textareaField(filled, {
    name: 'mustHappen',
    label: 'Bottom lines: what the plan must have (optional)',
    hint: 'One a line',
    rows: 3,
  }),
  cannotHappen: textareaField(filled, {
    name: 'cannotHappen',
    label: 'Bottom lines: what the plan cannot have (optional)',
    hint: 'One a line',
    rows: 3,
  }),
  bottomLinesBecause: textareaField(filled, {
    name: 'bottomLinesBecause',
    label: 'Who set the bottom lines, and why? (optional)',
    hint: 'For example, the court, the child protection conference, the manager, you',
    rows: 2,
  }),
  agreedBy: textField(filled, { name: 'agreedBy', label: 'Who in the family agreed this?', autocomplete: 'off' }),
  agreedOn: dateField(filled, { name: 'agreedOn', legend: 'When was it agreed?', hint: 'For example, 27 3 2026' }),
});

function summaryOf(agreement: PreMeetingAgreement): SummaryListOptions {
  const typed = agreementAsTyped(agreement);
  const row = (key: string, value: string) => ({ key: { text: key }, value: { html: lines(value === '' ? 'Not provided' : value) } });
  return {
    rows: [
      row('Who takes part', typed.whoTakesPart),
      row('Where', typed.venue),
      row('What is shared', typed.informationShared),
      row('What is not shared', typed.informationNotShared),
      row('What it is about', typed.keyIssues),
      row('What the assessment found', typed.findings),
      row('Explained and understood', agreement.explainedOn === undefined ? '' : inWords(agreement.explainedOn)),
      row('Questions for the family', typed.questions),
      row('What the plan must have', typed.mustHappen),
      row('What the plan cannot have', typed.cannotHappen),
      row('Who set the bottom lines, and why', typed.bottomLinesBecause),
      row('Agreed', `${agreement.agreedBy}, ${inWords(agreement.agreedOn)}`),
    ],
  };
}
