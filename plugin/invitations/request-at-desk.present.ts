import { inWords } from '../core/calendar-day';
import { inLocalWords } from '../core/local-words';
import type { FileContent, Presented, Presenting } from '../core/page';
import { needsCheck, type ReleasedInvitation } from './invitation';
import { requestCode } from './invitation-request';
import { channelInWords, formatsInWords, instructionInWords, stateTag } from './invitation-state.present';
import { deskPaths } from './invitations.paths';
import { readyForBatch } from './ready-for-batch';
import type { Bookable } from './booking';
import { bookingsInForce } from './booking-at-desk';
import { bookableInWords, bookedInWords } from './booking.present';
import { deskKindInWords } from './desk-queue.present';
import { deskRequestDocument, type DeskRequestFields } from './desk-request-paper';
import type { RequestOnDesk, RequestOnPaper } from './request-at-desk.query';

/** roles.md rule 4: to whom, how, and how far; nothing of why, and nobody's address beside another's. */
export function presentRequestAtDesk(answer: RequestOnDesk): Presented {
  const { request, letters, askedBy } = answer;
  const open = request.status === 'released';
  const batch = open ? letters.filter(readyForBatch).length : 0;
  return {
    title: requestCode(request),
    back: { text: 'Back to invitations', path: deskPaths.queue() },
    model: {
      code: requestCode(request),
      calledBack: !open,
      askedBy,
      sendBy: inWords(request.sendBy),
      replyBy: inWords(request.words.replyBy),
      people: letters.map((letter) => personInView(letter)),
      batch: batch === 0 ? undefined : batch === 1 ? 'Send the e-mail that is ready' : `Send the ${batch} e-mails that are ready`,
      action: deskPaths.request(request.id),
      file: open ? deskPaths.requestFile(request.id) : undefined,
      news: request.news === undefined ? undefined : NEWS[request.news.kind],
      tasks: answer.tasks.map((task) => taskInWords(task, answer)),
      venue:
        request.bookVenue && request.venueBooked !== undefined ? `The venue was booked on ${inWords(request.venueBooked.on)}.` : undefined,
      toBook: open ? answer.tasks.flatMap(({ kind }) => bookLink(kind, request.id)) : [],
      booked: bookingsInForce(answer.bookings, answer.meeting).map(({ booking, change }) => ({
        text: bookedInWords(booking, answer.venues),
        change: change === undefined ? undefined : CHANGE[change],
        path: deskPaths.changeBooking(request.id, booking.id),
        linkText: `Change the booking: ${bookableInWords(booking.what).toLowerCase()}`,
      })),
    },
  };
}

const personInView = (letter: ReleasedInvitation) => ({
  name: letter.addressee.name,
  path: deskPaths.invitation(letter),
  channel: channelInWords(letter.addressee.contact.channel),
  tag: stateTag(letter),
});

const NEWS = {
  'meeting-moved': 'These letters tell people who were invited that the meeting has another day.',
  'meeting-cancelled': 'These letters tell people who were invited that the meeting does not take place.',
} as const;
const CHANGE = { rearrange: 'Rearrange: the meeting has another time', cancel: 'Cancel: the meeting does not take place' } as const;

/** "Second check: 2, taken by Dana Ellis". */
function taskInWords({ kind, count, due }: RequestOnDesk['tasks'][number], { takings }: RequestOnDesk): string {
  const taken = takings.find((each) => each.kind === kind);
  return `${deskKindInWords(kind)}: ${count}, by ${inWords(due)}${taken === undefined ? '' : `, taken by ${taken.workerName}`}`;
}

function bookLink(kind: RequestOnDesk['tasks'][number]['kind'], requestId: string) {
  if (!kind.startsWith('book-')) return [];
  const what = kind.slice('book-'.length) as Bookable;
  return [{ text: deskKindInWords(kind), path: deskPaths.booking(requestId, what) }];
}

/** L17. Its name is the request's own: of nobody. */
export const requestFile = (answer: RequestOnPaper, { policy, today }: Presenting): FileContent => ({
  printed: deskRequestDocument({
    title: inLocalWords('Request to business support', policy),
    code: requestCode(answer.request),
    askedBy: answer.askedBy,
    sendBy: answer.request.sendBy,
    replyBy: answer.request.words.replyBy,
    letters: answer.letters.map(letterOnPaper),
    tasks: answer.tasks.map((task) => taskInWords(task, answer)),
    booked: bookingsInForce(answer.bookings, answer.meeting).map(({ booking }) => bookableInWords(booking.what)),
    service: policy.service,
    writtenOn: today,
    wording: answer.wording,
  }),
  fileName: `request-${requestCode(answer.request).replace('/', '-')}.pdf`,
  inline: true,
});

function letterOnPaper(letter: ReleasedInvitation): DeskRequestFields['letters'][number] {
  const { name, contact, safetyInstruction, enclosures } = letter.addressee;
  const mind = [
    ...(needsCheck(letter) ? ['A second person checks it before it goes.'] : []),
    ...(safetyInstruction === undefined ? [] : [`${instructionInWords(safetyInstruction)}.`]),
  ];
  return {
    name,
    how: channelInWords(contact.channel),
    format: formatsInWords(letter.addressee),
    mind: mind.join(' '),
    encloses: enclosures.join(', '),
  };
}
