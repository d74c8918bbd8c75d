import { addDays, type CalendarDay } from '../core/calendar-day';
import type { MeetingFamily } from '../core/policy-meeting-types';
import { workingCalendar } from '../core/working-days';
import type { LetterWords, MeetingWords } from './invitation-request';

const AGENDAS: Readonly<Record<MeetingFamily, readonly string[]>> = {
  FM: [
    'Everyone says who they are.',
    'We say what people are worried about, and what is going well.',
    'Parents, children, family and friends say what they think.',
    'The family talks about what each person can do.',
    'We write down a plan: who does what, and by when.',
  ],
  FGC: [
    'Everyone says who they are, and workers tell the family what they know.',
    'The family makes its plan in private. The workers leave the room.',
    'Everyone goes through the plan: who does what, and by when.',
  ],
  FNM: [
    'Everyone says who they are.',
    'We say what people are worried about, and what is going well.',
    'The people round the children say what each of them can do.',
    'We write down a plan: who does what, and by when.',
  ],
};

const DAYS_TO_REPLY_BEFORE = 3;

/** What most letters say, for the worker to change: nobody types it twice. */
export const usualWords = (meeting: Pick<MeetingWords, 'family' | 'on'>, today: CalendarDay): LetterWords => ({
  likelyLength: 'about two hours',
  agenda: AGENDAS[meeting.family],
  refreshments: true,
  replyBy: usualReplyBy(meeting.on, today),
  // How to complain, the agenda, privacy and what to expect come of themselves.
  enclosures: [],
});

function usualReplyBy(on: CalendarDay | undefined, today: CalendarDay): CalendarDay {
  const wanted = addDays(on ?? addDays(today, 14), -DAYS_TO_REPLY_BEFORE);
  return wanted < today ? (on ?? today) : wanted;
}

/** The next working day, or sooner where the answer is wanted before it. */
export function usualSendBy(today: CalendarDay, replyBy: CalendarDay): CalendarDay {
  const next = workingCalendar().addWorkingDays(today, 1);
  return next < replyBy ? next : replyBy;
}
