import type { Asked } from '../core/ground';
import type { NetworkMember } from '../network/network-member';
import type { Invitation } from './invitation';
import { invitationOf, viewRequest, type RequestInView, type RequestSource } from './request-in-view';

export interface LetterToWrite extends RequestInView {
  readonly invitation: Invitation;
  readonly member?: NetworkMember;
  /** Names of the others in this request of whom nothing has to be kept quiet: to begin a child's list of who comes. */
  readonly others: readonly string[];
}

interface Which {
  readonly episodeId: string;
  readonly requestId: string;
  readonly invitationId: string;
}

interface Stores extends RequestSource {
  readonly network: { ofEpisode(episodeId: string): Promise<readonly NetworkMember[]> };
}

export async function viewLetterToWrite({ invitationId, ...which }: Which, stores: Stores, asked: Asked): Promise<LetterToWrite> {
  const view = await viewRequest(which, stores, asked);
  const invitation = invitationOf(view, invitationId);
  const members = await stores.network.ofEpisode(view.episode.id);
  const memberOf = (each: Invitation): NetworkMember | undefined => members.find((member) => member.id === each.memberId);
  return { ...view, invitation, member: memberOf(invitation), others: othersWhoCome(view.invitations.map((each) => memberOf(each))) };
}

const othersWhoCome = (members: readonly (NetworkMember | undefined)[]): readonly string[] =>
  members.flatMap((member) => (member?.kind === 'network' && member.safetyInstruction === undefined ? [member.name] : []));
