import type { Invitation } from './invitation';
import { isUnderWay } from './invitation';
import type { InvitationRequest } from './invitation-request';
import { sameInvitation } from './meeting-now';

type Earlier = readonly { readonly request: InvitationRequest; readonly invitations: readonly Invitation[] }[];

/** F14: whether a letter of an earlier revision to this person, for this same meeting, has gone out or may still. */
export function invitedAlready(memberId: string, request: Pick<InvitationRequest, 'revision' | 'meeting'>, earlier: Earlier): boolean {
  return earlier
    .filter((each) => each.request.revision !== request.revision && sameInvitation(each.request.meeting, request.meeting))
    .some(({ invitations }) => invitations.some((each) => each.memberId === memberId && each.state !== 'draft' && isUnderWay(each)));
}

/** Letters to the same person of other revisions that a new one takes the place of. */
export const replacedBy = (
  invitation: Pick<Invitation, 'id' | 'memberId' | 'requestId'>,
  all: readonly Invitation[],
): readonly Invitation[] => all.filter((each) => each.memberId === invitation.memberId && each.requestId !== invitation.requestId);
