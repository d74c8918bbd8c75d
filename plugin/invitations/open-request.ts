import type { Asked } from '../core/ground';
import type { NetworkMember } from '../network/network-member';
import { lettersInHand, type LetterSource, type LettersInHand } from './letters-in-hand';
import { viewRequest, type RequestInView, type RequestSource } from './request-in-view';

/** A request as the worker's side sees it: what is missing, what is ready, what became of what was released. */
export interface OpenRequest extends RequestInView {
  readonly inHand: LettersInHand;
  /** The family's list, by id. */
  readonly members: ReadonlyMap<string, NetworkMember>;
}

export async function openRequestOf(
  which: { readonly episodeId: string; readonly requestId: string },
  stores: RequestSource & LetterSource,
  asked: Asked,
): Promise<OpenRequest> {
  const view = await viewRequest(which, stores, asked);
  const members = await stores.network.ofEpisode(view.episode.id);
  return { ...view, inHand: await lettersInHand(view, stores, asked), members: new Map(members.map((member) => [member.id, member])) };
}
