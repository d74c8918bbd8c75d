import { inWords } from '../core/calendar-day';
import { checkboxesField, fillForm } from '../core/fields';
import { dayOfWeekInWords, timeInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import type { Addressee } from './invitation';
import { channelInWords, instructionInWords } from './invitation-state.present';
import { invitationPaths } from './invitations.paths';
import type { LetterInHand, ReadyLetter } from './letters-in-hand';
import { onRequest } from './on-request.present';
import type { OpenRequest } from './open-request';

export function presentReleaseLetters(answer: OpenRequest, presenting: Presenting): Presented {
  const { request, inHand, episode } = answer;
  const ready = inHand.letters.flatMap((letter) => (letter.ready === undefined ? [] : [{ ...letter, ready: letter.ready }]));
  const filled = fillForm(presenting.form, { people: ready.map(({ invitation }) => invitation.id) });
  const { meeting } = request;
  return onRequest(answer, presenting, {
    title: 'Check and release letters',
    model: {
      action: invitationPaths.release(episode.id, request.id),
      cancel: invitationPaths.request(episode.id, request.id),
      version: request.version,
      meeting: [
        meeting.on === undefined ? undefined : dayOfWeekInWords(meeting.on),
        meeting.startsAt && `at ${timeInWords(meeting.startsAt)}`,
      ]
        .filter(Boolean)
        .join(' '),
      sendBy: inWords(request.sendBy),
      obstacles: inHand.obstacles.map(({ message }) => message),
      people:
        ready.length === 0
          ? undefined
          : checkboxesField(filled, {
              name: 'people',
              legend: 'Letters to release',
              hint: 'Take the tick away from a letter that is to wait.',
              options: ready.map((letter) => ({
                value: letter.invitation.id,
                text: letter.ready.addressee.name,
                hint: howItGoes(letter.ready),
              })),
            }),
      previews: ready.map(({ invitation, ready: { addressee } }) => ({ text: addressee.name, path: invitationPaths.letter(invitation) })),
      waiting: inHand.letters.filter((letter) => letter.ready === undefined).map((letter) => waitingInWords(letter)),
    },
  });
}

function howItGoes({ addressee, secondCheckNeeded }: ReadyLetter): string {
  const { safetyInstruction } = addressee;
  return [
    whereTo(addressee),
    ...(secondCheckNeeded ? ['Somebody else checks it before it is sent.'] : []),
    ...(safetyInstruction === undefined ? [] : [`Business support is told: “${instructionInWords(safetyInstruction)}”.`]),
  ].join(' ');
}

function whereTo({ contact }: Addressee): string {
  const to = contact.channel === 'letter' ? (contact.addressLines ?? []).join(', ') : contact.email;
  return to === undefined ? `${channelInWords(contact.channel)}.` : `${channelInWords(contact.channel)}: ${to}.`;
}

const waitingInWords = ({ member, obstacles }: LetterInHand): string =>
  `${member?.name ?? 'Somebody no longer on the list'}: ${obstacles.map(({ message }) => message).join('; ')}`;
