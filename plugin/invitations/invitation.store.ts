import type { Invitation, InvitationEvent } from './invitation';
import type { InvitationRequest } from './invitation-request';
import type { LetterPurpose } from './letter-occasion';
import type { LetterPack } from './letter-pack';

export interface InvitationStore {
  findRequest(id: string): Promise<InvitationRequest | undefined>;
  /** Newest revision first; of one purpose, the invitation to it unless another is named. */
  requestsOfMeeting(meetingId: string, purpose?: LetterPurpose): Promise<readonly InvitationRequest[]>;
  /** Newest first. */
  requestsOfEpisode(episodeId: string): Promise<readonly InvitationRequest[]>;
  /** Released and not called back, the earliest "send by" first. */
  releasedRequests(): Promise<readonly InvitationRequest[]>;
  /** Throws `Conflict` where the meeting has this revision of this purpose already. */
  addRequest(request: InvitationRequest): Promise<void>;
  saveRequest(request: InvitationRequest): Promise<number>;

  find(id: string): Promise<Invitation | undefined>;
  /** In the order in which the people were chosen. */
  ofRequest(requestId: string): Promise<readonly Invitation[]>;
  /** Of several requests at once, by the id of the request. */
  ofRequests(requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly Invitation[]>>;
  /** Of one purpose, as `requestsOfMeeting`. */
  ofMeeting(meetingId: string, purpose?: LetterPurpose): Promise<readonly Invitation[]>;
  /** Throws `Conflict` where the person has one of this meeting and revision already. */
  add(invitation: Invitation): Promise<void>;
  /** Throws `Conflict` (stale) where another save came between. Returns the new version. */
  save(invitation: Invitation): Promise<number>;
  /** A draft of which nothing was released. */
  removeDraft(id: string): Promise<void>;

  /** What goes out, as it was when it was released. */
  packOf(id: string): Promise<LetterPack | undefined>;
  keepPack(id: string, pack: LetterPack): Promise<void>;

  addEvent(event: InvitationEvent): Promise<void>;
  /** Oldest first. */
  historyOf(invitationId: string): Promise<readonly InvitationEvent[]>;
}
