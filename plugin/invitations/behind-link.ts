import type { Actor } from '../core/actor';
import type { CalendarDay } from '../core/calendar-day';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { cannotSee, type Verdict } from '../core/verdict';
import { supersededOf } from './desk-tasks';
import type { Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';
import type { MeetingsNow } from './meeting-now';
import { standingOf, type LinkStanding, type ReplyLink } from './reply-link';

/** What must be readable to tell whether a link can be used. */
export interface LinkSource {
  readonly replyLinks: { find(tokenHash: string): Promise<ReplyLink | undefined> };
  readonly invitations: {
    find(id: string): Promise<Invitation | undefined>;
    findRequest(id: string): Promise<InvitationRequest | undefined>;
    ofMeeting(meetingId: string): Promise<readonly Invitation[]>;
  };
  readonly meetings: MeetingsNow;
}

/** What is behind a link. The page shows the day and the time of it, and nothing else. */
export interface BehindLink {
  readonly standing: LinkStanding;
  readonly tokenHash: string;
  readonly invitation: Invitation | undefined;
  readonly on?: CalendarDay;
  readonly startsAt?: string;
}

export async function behindLink(
  tokenHash: string,
  { replyLinks, invitations, meetings }: LinkSource,
  { clock }: Pick<Asked, 'clock'>,
): Promise<BehindLink> {
  const link = await replyLinks.find(tokenHash);
  if (link === undefined) throw new NotFound('link');
  const invitation = await invitations.find(link.invitationId);
  const request = invitation && (await invitations.findRequest(invitation.requestId));
  const meeting = invitation && (await meetings.find(invitation.meetingId));
  const superseded = invitation !== undefined && supersededOf(await invitations.ofMeeting(invitation.meetingId)).has(invitation.id);
  return {
    standing: standingOf({ link, invitation, request, meeting, superseded }, clock.now()),
    tokenHash,
    invitation,
    on: request?.meeting.on,
    startsAt: invitation?.words.startsAt ?? request?.meeting.startsAt,
  };
}

/** Who came by this very link. */
export const mayAnswerByLink = ({ answersBy }: Actor, { tokenHash }: BehindLink): Verdict =>
  answersBy === tokenHash ? 'ok' : cannotSee('did not come by this link');

export const aboutLink = ({ invitation }: BehindLink) => ({
  episodeId: invitation?.episodeId,
  thing: `invitation:${invitation?.id ?? ''}`,
});

/** As `tokenFor` makes it: SHA-256 in hexadecimal. */
export const TOKEN_HASH = /^[0-9a-f]{64}$/;

/** What somebody may say that they need; letters in large print and the like are for the worker to arrange. */
export const NEEDS_BY_LINK = [
  'transport',
  'childcare',
  'interpreter',
  'sign-language-interpreter',
  'step-free-access',
  'advocate',
] as const;
