import type { Asked } from '../core/ground';
import type { NetworkMember } from '../network/network-member';
import { isToBeSent } from './invitation';
import { lettersInHand, type LetterSource, type LettersInHand } from './letters-in-hand';
import { stoppedBecause, type StoppedBecause } from './stopped-because';
import { viewRequest, type RequestInView, type RequestSource } from './request-in-view';

/** A request as the worker's side sees it: what is missing, what is ready, what became of what was released. */
export interface OpenRequest extends RequestInView {
  readonly inHand: LettersInHand;
  /** The family's list, by id. */
  readonly members: ReadonlyMap<string, NetworkMember>;
  /** Released letters that will not go out, by id, because something has changed since. */
  readonly stopped: ReadonlyMap<string, StoppedBecause>;
}

export async function openRequestOf(
  which: { readonly episodeId: string; readonly requestId: string },
  stores: RequestSource & LetterSource,
  asked: Asked,
): Promise<OpenRequest> {
  const view = await viewRequest(which, stores, asked);
  const members = new Map((await stores.network.ofEpisode(view.episode.id)).map((member) => [member.id, member]));
  const inHand = await lettersInHand(view, stores, asked);
  return { ...view, inHand, members, stopped: await stoppedLetters({ ...view, inHand, members }, asked) };
}

async function stoppedLetters(view: Omit<OpenRequest, 'stopped'>, { caseSystem, today }: Asked): Promise<OpenRequest['stopped']> {
  const { request, episode, members, inHand } = view;
  const stopped = new Map<string, StoppedBecause>();
  const waiting = view.invitations.filter((each) => each.state === 'released' || isToBeSent(each));
  const persons = await caseSystem.personsOf(waiting.flatMap(({ personId }) => personId ?? []));
  for (const invitation of waiting) {
    const person = persons.get(invitation.personId ?? '');
    const facts = { request, invitation, episode, consents: inHand.consents, meeting: inHand.meeting, person, today };
    const because = stoppedBecause({ ...facts, member: members.get(invitation.memberId) });
    if (because !== undefined) stopped.set(invitation.id, because);
  }
  return stopped;
}
