import { lines } from '../core/html';
import { inWords } from '../core/calendar-day';
import type { Presented } from '../core/page';
import { dayOfWeekInWords, timeInWords } from '../core/in-words';
import type { ReleasedInvitation } from './invitation';
import { requestCode, type InvitationRequest } from './invitation-request';
import { channelInWords, stateTag } from './invitation-state.present';
import { deskPaths } from './invitations.paths';
import { readyForBatch } from './ready-for-batch';
import type { RequestAtDesk } from './request-at-desk';

/** roles.md rule 4: to whom, how, and how far; nothing of why, and nobody's address beside another's. */
export function presentRequestAtDesk({ request, letters, askedBy }: RequestAtDesk): Presented {
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
      venue: request.bookVenue ? venueInWords(request) : undefined,
      bookVenue: open && request.bookVenue && request.venueBooked === undefined ? deskPaths.venue(request.id) : undefined,
    },
  };
}

const personInView = (letter: ReleasedInvitation) => ({
  name: letter.addressee.name,
  path: deskPaths.invitation(letter),
  channel: channelInWords(letter.addressee.contact.channel),
  tag: stateTag(letter),
});

const venueInWords = ({ venueBooked }: InvitationRequest): string =>
  venueBooked === undefined ? 'The worker asks you to book the venue.' : `The venue was booked on ${inWords(venueBooked.on)}.`;

/** What business support needs to book the room. */
export function presentBookVenue({ request, letters }: RequestAtDesk): Presented {
  const { meeting, words, venueBooked } = request;
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
  return {
    title: 'Book the venue',
    back: { text: 'Back to the request', path: deskPaths.request(request.id) },
    model: {
      code: requestCode(request),
      details: {
        rows: [
          { key: { text: 'Venue' }, value: { html: lines(meeting.venue ?? 'Ask the worker') } },
          row('Day', meeting.on === undefined ? 'Ask the worker' : dayOfWeekInWords(meeting.on)),
          row('From', meeting.startsAt === undefined ? 'Ask the worker' : timeInWords(meeting.startsAt)),
          row('For', words.likelyLength),
          row('People', `up to ${letters.length + 1}`),
          row('Food and drink', words.refreshments ? 'Yes' : 'No'),
        ],
      },
      action: deskPaths.venue(request.id),
      cancel: deskPaths.request(request.id),
      version: request.version,
      toBook: request.status === 'released' && request.bookVenue && venueBooked === undefined,
      standing: request.status === 'released' ? venueInWords(request) : 'This request was called back. Do not book anything for it.',
    },
  };
}
