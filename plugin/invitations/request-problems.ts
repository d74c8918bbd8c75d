import { inWords, type CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { MeetingWords } from './invitation-request';

interface Typed {
  readonly replyBy: CalendarDay;
  readonly sendBy: CalendarDay;
  readonly joinBy?: string;
  readonly bookVenue: boolean;
}

const NOTHING_TO_BOOK = ['family-home', 'online'];

/** What a request must have right before it can be written down. */
export function problemsWithRequest(
  typed: Typed,
  meeting: Pick<MeetingWords, 'on' | 'venueKind'>,
  today: CalendarDay,
): readonly (Problem | undefined)[] {
  const { replyBy, sendBy, joinBy, bookVenue } = typed;
  return [
    meeting.venueKind === 'online' && joinBy === undefined
      ? { field: 'joinBy', message: 'Enter how people join, such as “We will send you a link the day before”' }
      : undefined,
    meeting.on !== undefined && (replyBy < today || replyBy > meeting.on)
      ? { field: 'replyBy', message: `The day to reply by must be between today and ${inWords(meeting.on)}, the day of the meeting` }
      : undefined,
    sendBy < today || sendBy > replyBy
      ? { field: 'sendBy', message: 'The day to send by must be today or later, and not after the day to reply by' }
      : undefined,
    bookVenue && NOTHING_TO_BOOK.includes(meeting.venueKind ?? '')
      ? { field: 'bookVenue', message: 'A meeting at home or online has no venue to book: select No' }
      : undefined,
  ];
}
