import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { openEpisode, type OpenedEpisode } from '../episodes/episode-access';
import { hiddenPeople } from './hidden-people';
import type { Invitation, ReleasedInvitation } from './invitation';
import type { InvitationRequest } from './invitation-request';
import type { RequestSource } from './request-in-view';

/** A released request as business support sees it. */
export interface RequestAtDesk extends OpenedEpisode {
  readonly request: InvitationRequest;
  /** Letters that were released, to people whom the actor may see. */
  readonly letters: readonly ReleasedInvitation[];
  /** Whom to ring; undefined where the case system no longer knows them. */
  readonly askedBy?: string;
}

export async function viewRequestAtDesk(requestId: string, stores: RequestSource, asked: Asked): Promise<RequestAtDesk> {
  const request = await stores.invitations.findRequest(requestId);
  if (request?.released === undefined) throw new NotFound('request');
  const released = (await stores.invitations.ofRequest(requestId)).filter(isReleased);
  const hidden = await hiddenPeople(
    released.flatMap((each) => each.personId ?? []),
    asked,
  );
  const letters = released.filter((each) => each.personId === undefined || !hidden.has(each.personId));
  return {
    ...(await openEpisode(request.episodeId, stores, asked)),
    request,
    letters,
    askedBy: (await asked.caseSystem.worker(request.requestedBy))?.name,
  };
}

const isReleased = (invitation: Invitation): invitation is ReleasedInvitation => invitation.addressee !== undefined;
