import type { Asked } from '../core/ground';
import { supersededOf } from './desk-tasks';
import { hiddenPeople } from './hidden-people';
import type { Invitation } from './invitation';
import type { InvitationRequest, NewsOfMeeting } from './invitation-request';
import type { MeetingNow, MeetingsNow } from './meeting-now';
import { hasLetter, newsFor } from './news-of-meeting';
import { viewRequest, type RequestInView, type RequestSource } from './request-in-view';

/** What must be readable to tell who has a letter that says what is not so any more. */
export interface NewsSource extends RequestSource {
  readonly invitations: RequestSource['invitations'] & {
    ofMeeting(meetingId: string): Promise<readonly Invitation[]>;
    requestsOfMeeting(meetingId: string): Promise<readonly InvitationRequest[]>;
  };
  readonly meetings: MeetingsNow;
}

/** The people of a request who were told something that is not so any more. */
export interface NewsToTell extends RequestInView {
  readonly news?: NewsOfMeeting;
  readonly meeting?: MeetingNow;
  readonly told: readonly Invitation[];
  /** Of the meeting, for the next letters. */
  readonly newestRevision: number;
}

export async function viewNewsToTell(
  which: { readonly episodeId: string; readonly requestId: string },
  stores: NewsSource,
  asked: Asked,
): Promise<NewsToTell> {
  const view = await viewRequest(which, stores, asked);
  const { request } = view;
  const meeting = await stores.meetings.find(request.meetingId);
  const all = await stores.invitations.ofMeeting(request.meetingId);
  const hidden = await hiddenPeople(
    all.flatMap(({ personId }) => personId ?? []),
    asked,
  );
  const superseded = supersededOf(all);
  const requests = await stores.invitations.requestsOfMeeting(request.meetingId);
  return {
    ...view,
    meeting,
    news: request.occasion === undefined && request.released !== undefined ? newsFor(request, meeting) : undefined,
    told: all.filter(
      (each) =>
        each.requestId === request.id &&
        hasLetter(each) &&
        !superseded.has(each.id) &&
        (each.personId === undefined || !hidden.has(each.personId)),
    ),
    newestRevision: requests[0]?.revision ?? request.revision,
  };
}
