import type { CalendarEntry } from '../core/calendar-port';
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
  { meeting }: Pick<InvitationRequest, 'meeting'>,
  { kind, words, meetingId, memberId, revision }: Pick<Invitation, 'kind' | 'words' | 'meetingId' | 'memberId' | 'revision'>,
): CalendarEntry | undefined {
  const startsAt = words.startsAt ?? meeting.startsAt;
  if (kind === 'child' || meeting.on === undefined || startsAt === undefined) return undefined;
  const begins = instantInLondon(meeting.on, startsAt);
  return {
    uid: `${meetingId}-${memberId}@family-meetings`,
    sequence: revision - 1,
    startsAt: begins,
    endsAt: new Date(begins.getTime() + HOURS * 3_600_000),
  };
}
