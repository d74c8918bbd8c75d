import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { Consent } from '../consent/consent';
import type { Invitation } from '../invitations/invitation';
import type { InvitationRequest, MeetingWords } from '../invitations/invitation-request';
import { letterKindOf, notToBeInvited, type Obstacle } from '../invitations/invitee';
import { viewMeeting, type MeetingInView, type MeetingSource } from '../meetings/meeting-in-view';
import { listedMembers } from '../network/listed-members';
import type { NetworkMember } from '../network/network-member';
import type { PreMeetingAgreement } from '../preparation/agreement';
import { meetingForLetters } from './meeting-for-letters';

/** Somebody on the family's list, as a person to invite. */
export interface Candidate {
  readonly member: NetworkMember;
  /** Why they are not to be invited at all, if so. */
  readonly never?: Obstacle;
}

export interface InvitationsToRequest extends MeetingInView {
  readonly consents: readonly Consent[];
  readonly words: MeetingWords;
  /** Newest revision first. */
  readonly requests: readonly InvitationRequest[];
  /** The one that is still being written, with the people chosen for it. */
  readonly draft?: InvitationRequest;
  readonly drafted: readonly Invitation[];
  /** Letters of all revisions, to people whom the actor may see. */
  readonly letters: readonly Invitation[];
  readonly candidates: readonly Candidate[];
}

/** What must be readable to write a request. */
interface Stores extends MeetingSource {
  readonly consents: { ofEpisode(episodeId: string): Promise<readonly Consent[]> };
  readonly agreements: { ofEpisode(episodeId: string): Promise<PreMeetingAgreement | undefined> };
  readonly invitations: {
    requestsOfMeeting(meetingId: string): Promise<readonly InvitationRequest[]>;
    ofMeeting(meetingId: string): Promise<readonly Invitation[]>;
  };
}

interface Which {
  readonly episodeId: string;
  readonly meetingId: string;
}

/** Prefilled from what is known. */
export async function viewInvitationsToRequest(
  { episodeId, meetingId }: Which,
  stores: Stores,
  asked: Asked,
): Promise<InvitationsToRequest> {
  const view = await viewMeeting(meetingId, stores, asked);
  if (view.episode.id !== episodeId) throw new NotFound('meeting');
  const requests = await stores.invitations.requestsOfMeeting(meetingId);
  const listed = await listedMembers(await stores.network.ofEpisode(episodeId), asked);
  const mayBeShown = (letter: Invitation): boolean => listed.some((member) => member.id === letter.memberId);
  const letters = (await stores.invitations.ofMeeting(meetingId)).filter(mayBeShown);
  const draft = requests.find(({ status, news }) => status === 'draft' && news === undefined);
  const agreement = await stores.agreements.ofEpisode(episodeId);
  return {
    ...view,
    consents: await stores.consents.ofEpisode(episodeId),
    words: meetingForLetters(view, agreement, asked.policy),
    requests,
    draft,
    drafted: letters.filter((letter) => letter.requestId === draft?.id),
    letters,
    candidates: await candidatesOf(listed, asked),
  };
}

/** Not those who hold the meeting, nor those who were taken off the list. */
export async function candidatesOf(listed: readonly NetworkMember[], asked: Asked): Promise<readonly Candidate[]> {
  const members = listed.filter((member) => member.removedOn === undefined && letterKindOf(member) !== undefined);
  const persons = await asked.caseSystem.personsOf(members.flatMap(({ personId }) => personId ?? []));
  return members.map((member) => ({
    member,
    never: notToBeInvited({ member, person: persons.get(member.personId ?? ''), today: asked.today }),
  }));
}
