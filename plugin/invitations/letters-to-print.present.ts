import { inWords } from '../core/calendar-day';
import { checkboxesField, dateField, dateValues, fillForm } from '../core/fields';
import { checkboxes, dateParts, formPage, paragraph, parts } from '../core/form-page';
import type { FileContent, Presented, Presenting } from '../core/page';
import { requestCode } from './invitation-request';
import { channelInWords, formatsInWords, instructionInWords } from './invitation-state.present';
import { deskPaths } from './invitations.paths';
import type { LettersToPrint } from './letters-ready';
import type { LettersInOneFile } from './letters-to-print.query';
import { printCover } from './print-cover';
import { letterNumber } from './ready-to-print';

/** roles.md rule 4: name, number and how it goes; of nobody the address. */
export function presentLettersToPrint({ letters, heldBack }: LettersToPrint, { form, today }: Presenting): Presented {
  const filled = fillForm(form, dateValues('sentOn', today));
  const some = letters.length > 0;
  return {
    title: 'Letters to print',
    back: { text: 'Back to the desk', path: deskPaths.queue() },
    model: formPage({
      heading: 'Letters to print',
      before: parts(
        !some && paragraph('No letter on paper waits to be printed.'),
        some && paragraph('One file with all of them, each on new sheets, with a list on top for the print room.'),
        some && { kind: 'link', text: `Open the file with ${countInWords(letters.length)} (PDF)`, path: deskPaths.lettersFile() },
        heldBack > 0 &&
          paragraph(`${countInWords(heldBack)} not in it: something has changed since the release. Ask the workers who released them.`),
      ),
      fields: some
        ? [
            checkboxes(
              checkboxesField(filled, {
                name: 'people',
                legend: 'Which letters have been posted or handed over?',
                hint: 'Tick them once they have gone. Letters to ring about first are not here.',
                options: letters.map((letter) => ({
                  value: letter.invitation.id,
                  text: letter.invitation.addressee.name,
                  hint: inShort(letter),
                })),
              }),
            ),
            dateParts(dateField(filled, { name: 'sentOn', legend: 'When?', hint: 'For example, 27 3 2027' })),
          ]
        : [],
      action: deskPaths.lettersToPrint(),
      submit: some ? 'They have gone' : undefined,
      cancel: deskPaths.queue(),
      cancelText: some ? 'Cancel' : 'Back to the desk',
    }),
  };
}

const countInWords = (count: number): string => (count === 1 ? '1 letter' : `${count} letters`);

function inShort({ invitation, request }: LettersToPrint['letters'][number]): string {
  const { contact, safetyInstruction } = invitation.addressee;
  return [
    `${letterNumber(invitation)}, ${requestCode(request)}, ${channelInWords(contact.channel).toLowerCase()}, format: ${formatsInWords(invitation.addressee).toLowerCase()}`,
    `To go by ${inWords(request.sendBy)}`,
    ...(safetyInstruction === undefined ? [] : [instructionInWords(safetyInstruction)]),
  ].join('. ');
}

export function lettersFile({ letters, papers }: LettersInOneFile, { policy, today }: Presenting): FileContent {
  const { bothSides, trays } = policy.desk.printing;
  const run = { letters: letters.map(({ invitation }) => invitation), trays, service: policy.service, on: today };
  return {
    bound: { letters: papers, cover: (bound) => printCover(run, bound), onNewSheets: bothSides },
    fileName: `letters-${today}.pdf`,
    inline: true,
  };
}
