import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { childIds } from '../episodes/episode';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { hiddenPeople } from './hidden-people';
import type { Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';

/** What must be readable to see a request. */
export interface RequestSource extends EpisodeSource {
  readonly invitations: {
    findRequest(id: string): Promise<InvitationRequest | undefined>;
    ofRequest(requestId: string): Promise<readonly Invitation[]>;
  };
}

/** A request with its family, as the worker's side sees it. */
export interface RequestInView extends EpisodeInView {
  readonly request: InvitationRequest;
  /** To the people whom the actor may see; of the others there is nothing (roles.md rule 2). */
  readonly invitations: readonly Invitation[];
}

/** The request, where it belongs to the episode of the same address. */
export async function viewRequest(
  { episodeId, requestId }: { readonly episodeId: string; readonly requestId: string },
  stores: RequestSource,
  asked: Asked,
): Promise<RequestInView> {
  const request = await stores.invitations.findRequest(requestId);
  if (request?.episodeId !== episodeId) throw new NotFound('request');
  const all = await stores.invitations.ofRequest(requestId);
  const hidden = await hiddenPeople(
    all.flatMap((each) => each.personId ?? []),
    asked,
  );
  const invitations = all.filter((each) => each.personId === undefined || !hidden.has(each.personId));
  return { ...(await viewEpisode(episodeId, stores, asked)), request, invitations };
}

export const aboutRequest = ({ episode, request }: Pick<RequestInView, 'episode' | 'request'>) => ({
  episodeId: episode.id,
  personIds: childIds(episode),
  thing: `invitation-request:${request.id}`,
});

/** The letter to one person of the request. */
export function invitationOf({ invitations }: Pick<RequestInView, 'invitations'>, id: string): Invitation {
  const invitation = invitations.find((each) => each.id === id);
  if (invitation === undefined) throw new NotFound('invitation');
  return invitation;
}

export const aboutInvitation = ({ episode, invitation }: Pick<RequestInView, 'episode'> & { readonly invitation: Invitation }) => ({
  episodeId: episode.id,
  personIds: childIds(episode),
  thing: `invitation:${invitation.id}`,
});
