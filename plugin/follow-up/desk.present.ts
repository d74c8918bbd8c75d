import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField } from '../core/fields';
import { dateParts, formPage, paragraph, parts, radios, warning, type PagePart } from '../core/form-page';
import type { FileContent, Presented, Presenting } from '../core/page';
import { optionsOf } from '../meetings/meeting-words.present';
import type { CopyAtDesk } from './copy-at-desk';
import { contactOf, waitsForCheck } from './copy-rules';
import type { CopiesAtDesk, PaperAtDesk } from './desk.query';
import { contactInWords, row, safetyInWords, SENT_HOW_WORDS } from './follow-up-words.present';
import { followUpPaths } from './follow-up.paths';

/** roles.md rule 4: name, reference and day; of the family nothing. */
export function presentCopiesAtDesk({ copies }: CopiesAtDesk, _presenting: Presenting): Presented {
  return {
    title: 'Plans to send',
    model: formPage({
      heading: 'Plans to send',
      before: parts(
        copies.length === 0 && paragraph('There is nothing to send.'),
        ...copies.map(({ copy, reference }): PagePart => ({
          kind: 'summary',
          options: {
            card: {
              title: { text: copy.name, headingLevel: 2 },
              actions: { items: [{ href: followUpPaths.copyAtDesk(copy.id), text: 'Open' }] },
            },
            rows: [row('Reference', reference), ...(copy.released === undefined ? [] : [row('Released', inWords(copy.released.on))])],
          },
        })),
      ),
      action: followUpPaths.desk(),
      submit: undefined,
      cancel: '/',
      cancelText: 'Back to the start',
    }),
  };
}

export function presentCopyAtDesk(answer: CopyAtDesk, presenting: Presenting): Presented {
  const { copy, line, episode } = answer;
  const filled = fillForm(presenting.form, dateValues('sentOn', presenting.today));
  const waits = waitsForCheck(line, line.facts);
  const safety = line.member?.safetyInstruction;
  return {
    title: 'A plan to send',
    back: { text: 'Back to plans to send', path: followUpPaths.desk() },
    model: formPage({
      heading: `A plan to send to ${copy.name}`,
      before: parts(
        safety !== undefined && warning(safetyInWords(safety)),
        waits && warning('Somebody else has to check this copy before it goes.'),
        {
          kind: 'summary',
          options: { rows: [row('Reference', episode.reference), row('How and where', contactInWords(contactOf(line)))] },
        },
        !waits && copy.sent === undefined && { kind: 'link', text: 'The paper (PDF)', path: followUpPaths.paperAtDesk(copy.id) },
        copy.sent !== undefined && paragraph(`Sent on ${inWords(copy.sent.on)}.`),
      ),
      fields: [
        radios(radiosField(filled, { name: 'how', legend: 'How did it go?', options: optionsOf(SENT_HOW_WORDS) })),
        dateParts(dateField(filled, { name: 'sentOn', legend: 'When?', hint: 'For example, 27 3 2027' })),
      ],
      action: followUpPaths.copyAtDesk(copy.id),
      submit: waits || copy.sent !== undefined ? undefined : 'It has gone',
      cancel: followUpPaths.desk(),
    }),
  };
}

export const paperAtDeskFile = ({ document, episode, plan }: PaperAtDesk): FileContent => ({
  printed: document,
  fileName: `plan-${episode.reference}-version-${plan.number}.pdf`,
  inline: true,
});
