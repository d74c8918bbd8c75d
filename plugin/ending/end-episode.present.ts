import { inWords } from '../core/calendar-day';
import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField, type FilledForm } from '../core/fields';
import { checkboxes, dateParts, formPage, heading, paragraph, parts, radios, textarea, type PagePart } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { closeReasonInWords, closeReasonOptions } from '../episodes/close-reason-words.present';
import { episodePaths } from '../episodes/episodes.paths';
import { onEpisode } from '../episodes/on-episode.present';
import { endsAsManager } from './ending-access';
import type { EndingInView } from './ending-in-view';
import { MANAGERS_REASON, REASONS_THAT_NEED_WORDS } from './ending-rules';
import { endingPaths } from './ending.paths';
import { whatEndingDoes, whatPeopleMustDo, whatStaysOpen } from './open-matters-words.present';

export function presentEndEpisode(answer: EndingInView, presenting: Presenting): Presented {
  const { episode, inTheWay } = answer;
  const shut = episode.closed !== undefined || inTheWay.length > 0;
  return onEpisode(answer, presenting, {
    title: 'End the process',
    model: formPage({
      heading: 'End the process',
      before: [...inTheWayParts(answer), ...toldFirst(answer)],
      fields: fieldsOf(fillForm(presenting.form, dateValues('on', presenting.today)), presenting),
      action: endingPaths.end(episode.id),
      version: episode.version,
      submit: shut ? undefined : 'End the process',
      cancel: episodePaths.overview(episode.id),
      cancelText: shut ? 'Back to the list of tasks' : 'Cancel',
      grave: true,
    }),
  });
}

function inTheWayParts({ episode: { closed }, inTheWay }: EndingInView): readonly PagePart[] {
  if (closed !== undefined) {
    return [
      paragraph(`It ended on ${inWords(closed.on)}. ${closeReasonInWords(closed.reason)}. For another meeting, start a new process.`),
    ];
  }
  return parts(inTheWay.length > 0 && heading('Before it can be ended'), inTheWay.length > 0 && { kind: 'list', items: inTheWay });
}

function toldFirst({ episode, matters }: EndingInView): readonly PagePart[] {
  if (episode.closed !== undefined) return [];
  const does = ['Nothing more is arranged, invited to or written in this process.', ...whatEndingDoes(matters)];
  return [
    heading('What ending it does'),
    { kind: 'list', items: does },
    paragraph('It cannot be opened again. For another meeting, start a new process. What was written stays readable.'),
    ...listed('What people have to be told', whatPeopleMustDo(matters)),
    ...listed('What goes on afterwards', whatStaysOpen(matters)),
  ];
}

const listed = (title: string, items: readonly string[]): readonly PagePart[] =>
  items.length === 0 ? [] : [heading(title), { kind: 'list', items }];

function fieldsOf(filled: FilledForm, { actor }: Presenting): readonly PagePart[] {
  const note = textarea(textareaField(filled, { name: 'note', label: 'Say more (optional for most reasons)', rows: 4 }));
  const reasons = closeReasonOptions.filter(({ value }) => value !== MANAGERS_REASON || endsAsManager(actor));
  return [
    radios(
      radiosField(filled, {
        name: 'reason',
        legend: 'Why did it end?',
        hint: 'A family that does not want a meeting has not failed to engage: it has made a choice.',
        options: reasons.map(({ value, text }) => ({
          value,
          text,
          hint: REASONS_THAT_NEED_WORDS.includes(value) ? 'Say more below' : undefined,
        })),
      }),
    ),
    note,
    dateParts(dateField(filled, { name: 'on', legend: 'When did it end?', hint: 'For example, 27 3 2026' })),
    checkboxes(
      checkboxesField(filled, {
        name: 'read',
        legend: 'Check',
        options: [{ value: 'yes', text: 'I have read what ending it does, and what goes on afterwards' }],
      }),
    ),
  ];
}
