import type { CalendarEntry, CalendarFile } from '../core/calendar-port';
import { instantInLondon } from '../core/london-instant';
import type { Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';

/** Where how long it takes was told in words alone ("about two hours"): a calendar wants an end. */
const USUALLY = 120;
const MINUTE = 60_000;

/**
 * The meeting for one person's calendar: at their own time, without its place and without what it is about. A later
 * revision takes the place of an earlier one (F14). A child gets a letter with room to draw, and no appointment.
 */
export function meetingInCalendar(
  {
    meeting,
    news,
    occasion,
    words: all,
  }: Pick<InvitationRequest, 'meeting' | 'news' | 'occasion'> & {
    readonly words: Pick<InvitationRequest['words'], 'minutes'>;
  },
  { kind, words, meetingId, memberId, revision }: Pick<Invitation, 'kind' | 'words' | 'meetingId' | 'memberId' | 'revision'>,
): { readonly entry: CalendarEntry; readonly method: CalendarFile['method'] } | undefined {
  const startsAt = words.startsAt ?? meeting.startsAt;
  // Who was to come at a time of their own rings for the new one: the old one leaves their calendar.
  const off = news?.kind === 'meeting-cancelled' || (news !== undefined && words.startsAt !== undefined);
  const on = off ? news.was : meeting.on;
  // Thanks after a meeting, or a word to somebody who missed it, is no appointment.
  if (occasion !== undefined || kind === 'child' || on === undefined || startsAt === undefined) return undefined;
  const begins = instantInLondon(on, startsAt);
  return {
    method: off ? 'CANCEL' : 'REQUEST',
    entry: {
      uid: `${meetingId}-${memberId}@family-meetings`,
      sequence: revision - 1,
      startsAt: begins,
      endsAt: new Date(begins.getTime() + (all.minutes ?? USUALLY) * MINUTE),
    },
  };
}
