import { addDays, dayInLondon } from '../core/calendar-day';
import type { Actor } from '../core/actor';
import { instantInLondon } from '../core/london-instant';
import { waitsForAnswer, type Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';
import { fitsMeeting } from './news-of-meeting';
import type { MeetingNow } from './meeting-now';

/** A link by which one invited person answers once. Of its token only the SHA-256 is kept. */
export interface ReplyLink {
  readonly tokenHash: string;
  readonly invitationId: string;
  readonly expiresAt: Date;
  readonly usedAt?: Date;
}

/** Somebody who opened their own link: no role, and the one invitation that it answers. */
export const invitedPerson = (tokenHash: string): Actor => ({
  workerId: 'reply-link',
  loginId: 'reply-link',
  name: 'The invited person, by their link',
  roles: [],
  teamIds: [],
  answersBy: tokenHash,
});

/** An adult who is asked to come, and of whom an answer is waited for. A child's answer is talked about, not clicked. */
export const bringsLink = ({ kind, occasion }: Pick<Invitation, 'kind' | 'occasion'>, { news }: Pick<InvitationRequest, 'news'>): boolean =>
  kind !== 'child' && occasion === undefined && news?.kind !== 'meeting-cancelled';

/** After so many days, and with the day of the meeting at the latest. */
export function expiryOf({ meeting }: Pick<InvitationRequest, 'meeting'>, at: Date, days: number): Date {
  const last = addDays(dayInLondon(at), days);
  return instantInLondon(addDays(meeting.on !== undefined && meeting.on < last ? meeting.on : last, 1), '00:00');
}

export type LinkStanding = 'open' | 'used' | 'over';

interface Behind {
  readonly link: ReplyLink;
  readonly invitation: Invitation | undefined;
  readonly request: InvitationRequest | undefined;
  readonly meeting: MeetingNow | undefined;
  /** A later letter went to the same person. */
  readonly superseded: boolean;
}

/** One use, until its day, and only while the letter it came with still holds. */
export function standingOf({ link, invitation, request, meeting, superseded }: Behind, now: Date): LinkStanding {
  if (link.usedAt !== undefined || invitation?.state === 'answered') return 'used';
  if (invitation === undefined || request?.status !== 'released' || superseded || link.expiresAt <= now) return 'over';
  const arrived = waitsForAnswer(invitation) || invitation.state === 'unknown';
  return arrived && fitsMeeting(request, meeting) ? 'open' : 'over';
}
