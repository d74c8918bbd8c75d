import { inWords } from '../core/calendar-day';
import { fillForm, radiosField, textField } from '../core/fields';
import { formPage, inset, paragraph, parts, radios, textLine } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { deskPaths } from './invitations.paths';
import type { LetterForText } from './letter-for-text';
import { textMessage, type TextReminder } from './text-reminder';

const DECIDE = [
  { value: 'sent-after-all', text: 'It was sent after all', hint: 'The person has it, or GOV.UK Notify’s own list shows it' },
  { value: 'send-again', text: 'Send it again', hint: 'The person has not got it' },
];
const REMIND = { value: 'remind', text: 'Send a text message before the meeting' };
const NOT_WANTED = { value: 'not-wanted', text: 'They want no text messages', hint: 'None goes to them, for this or any other meeting' };

/** roles.md rule 4: the name, and what goes; of the number only that there is one. */
export function presentTextReminder(answer: LetterForText, { form, policy }: Presenting): Presented {
  const { invitation, request, reminder, whyNot } = answer;
  const filled = fillForm(form);
  const options = optionsFor(answer);
  return {
    title: 'Text message before the meeting',
    back: { text: 'Back to the invitation', path: deskPaths.invitation(invitation) },
    model: formPage({
      caption: invitation.addressee.name,
      heading: 'Text message before the meeting',
      before: parts(
        reminder !== undefined && paragraph(textStateInWords(reminder)),
        reminder === undefined && whyNot !== undefined && paragraph(`${whyNot}.`),
        reminder === undefined && whyNot === undefined && paragraph('The message says this and nothing else:'),
        reminder === undefined && whyNot === undefined && inset(textMessage(request, invitation, policy.service)),
      ),
      fields: options.length === 0 ? [] : [choiceOf(filled, options)],
      action: deskPaths.text(invitation),
      submit: options.length === 0 ? undefined : 'Save',
      cancel: deskPaths.invitation(invitation),
    }),
  };
}

function choiceOf(filled: ReturnType<typeof fillForm>, options: readonly { readonly value: string; readonly text: string }[]) {
  const mobile = textField(filled, {
    name: 'mobile',
    label: 'Mobile number that they gave for this',
    hint: 'Only where they asked for a message and nobody else reads it',
    autocomplete: 'off',
    width: 20,
  });
  return radios(radiosField(filled, { name: 'what', legend: 'What is to be done?', options }), { remind: [textLine(mobile)] });
}

function optionsFor({ reminder, whyNot }: LetterForText) {
  if (reminder?.state === 'not-wanted') return [];
  if (reminder?.state === 'unknown') return [...DECIDE, NOT_WANTED];
  return reminder === undefined && whyNot === undefined ? [REMIND, NOT_WANTED] : [NOT_WANTED];
}

/** "Sent on 2 December 2026." */
export function textStateInWords({ state, sentOn, detail }: TextReminder): string {
  const because = detail === undefined ? '' : ` (${detail})`;
  switch (state) {
    case 'queued':
      return 'It goes on its day before the meeting.';
    case 'sent':
      return sentOn === undefined ? 'Sent.' : `Sent on ${inWords(sentOn)}.`;
    case 'failed':
      return `Not sent${because}.`;
    case 'unknown':
      return 'It may have been sent: the answer was lost. It is not sent again by itself.';
    case 'returned':
      return `It could not be delivered${because}.`;
    case 'not-wanted':
      return 'They want no text messages.';
  }
}
