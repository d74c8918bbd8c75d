import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { invitationPaths } from './invitations.paths';
import type { RequestInView } from './request-in-view';

/** A page of a request on the worker's side: headed by the children, with the way back to the request unless it has another. */
export function onRequest(view: RequestInView, presenting: Presenting, page: Omit<Presented, 'identity'>): Presented {
  const { episode, request } = view;
  return onEpisode(view, presenting, {
    back: { text: 'Back to the invitations', path: invitationPaths.request(episode.id, request.id) },
    ...page,
  });
}
