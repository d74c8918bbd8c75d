import type { CalendarEntry, CalendarFile } from '../core/calendar-port';
import { instantInLondon } from '../core/london-instant';
import type { Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';

/** How long a meeting takes is told in words ("about two hours"); a calendar wants an end. */
const HOURS = 2;

/**
 * The meeting for one person's calendar: at their own time, without its place and without what it is about. A later
 * revision takes the place of an earlier one (F14). A child gets a letter with room to draw, and no appointment.
 */
export function meetingInCalendar(
  { meeting, news }: Pick<InvitationRequest, 'meeting' | 'news'>,
  { kind, words, meetingId, memberId, revision }: Pick<Invitation, 'kind' | 'words' | 'meetingId' | 'memberId' | 'revision'>,
): { readonly entry: CalendarEntry; readonly method: CalendarFile['method'] } | undefined {
  const startsAt = words.startsAt ?? meeting.startsAt;
  // Who was to come at a time of their own rings for the new one: the old one leaves their calendar.
  const off = news?.kind === 'meeting-cancelled' || (news !== undefined && words.startsAt !== undefined);
  const on = off ? news.was : meeting.on;
  if (kind === 'child' || on === undefined || startsAt === undefined) return undefined;
  const begins = instantInLondon(on, startsAt);
  return {
    method: off ? 'CANCEL' : 'REQUEST',
    entry: {
      uid: `${meetingId}-${memberId}@family-meetings`,
      sequence: revision - 1,
      startsAt: begins,
      endsAt: new Date(begins.getTime() + HOURS * 3_600_000),
    },
  };
}
