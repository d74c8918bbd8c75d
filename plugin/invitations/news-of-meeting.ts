import type { Invitation } from './invitation';
import type { InvitationRequest, MeetingWords, NewsOfMeeting } from './invitation-request';
import { needsConsentToInvite, purposeOf } from './letter-occasion';
import { stillSo, type MeetingNow } from './meeting-now';

/** What those who were invited have to be told, now that the meeting is not what their letters say (L13, F14). */
export function newsFor({ meeting }: Pick<InvitationRequest, 'meeting'>, now: MeetingNow | undefined): NewsOfMeeting | undefined {
  if (meeting.on === undefined || now === undefined) return undefined;
  if (now.status === 'cancelled') return { kind: 'meeting-cancelled', was: meeting.on };
  return now.status === 'planned' && now.on !== undefined && now.on !== meeting.on ? { kind: 'meeting-moved', was: meeting.on } : undefined;
}

/** The meeting as the news tells it: where it is off, as it was said; where it has another day, as it is now. */
export const wordsOfNews = (words: MeetingWords, news: NewsOfMeeting, now: MeetingNow): MeetingWords =>
  news.kind === 'meeting-cancelled'
    ? words
    : { ...words, on: now.on, startsAt: now.startsAt, venueKind: now.venueKind, venue: now.venue, facilitatorId: now.facilitatorId };

/** Who has a letter that says otherwise, or may have. */
export const hasLetter = ({ state }: Pick<Invitation, 'state'>): boolean => ['sent', 'answered', 'unknown', 'queued'].includes(state);

/** Whether the letters of a request still say what is so. */
export function fitsMeeting(request: Pick<InvitationRequest, 'meeting' | 'news' | 'occasion'>, now: MeetingNow | undefined): boolean {
  if (request.occasion !== undefined) return true;
  return request.news?.kind === 'meeting-cancelled' ? now?.status === 'cancelled' : stillSo(request.meeting, now);
}

/** Nobody's consent is asked for telling people that there is nothing to come to. */
export const asksToCome = (request: Pick<InvitationRequest, 'news' | 'occasion'>): boolean =>
  request.news?.kind !== 'meeting-cancelled' && needsConsentToInvite(purposeOf(request));

export const sameNews = (a: NewsOfMeeting | undefined, b: NewsOfMeeting | undefined): boolean => a?.kind === b?.kind && a?.was === b?.was;
