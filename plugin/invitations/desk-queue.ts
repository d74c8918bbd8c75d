import type { Actor } from '../core/actor';
import type { Asked } from '../core/ground';
import { isConnected } from '../episodes/connected-worker';
import { childIds, type Episode } from '../episodes/episode';
import { hiddenPeople } from './hidden-people';
import { needsCheck, waitsForAnswer, waitsForDecision, type Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';

export const DESK_LISTS = ['to-do', 'answers', 'finished'] as const;
export type DeskList = (typeof DESK_LISTS)[number];

/** One request in the queue of business support: what there is to do, and nothing of whom it is about (roles.md rule 4). */
export interface DeskRow {
  readonly request: InvitationRequest;
  readonly toSend: number;
  readonly toCheck: number;
  readonly toDecide: number;
  readonly onTheWay: number;
  readonly unanswered: number;
  readonly venueToBook: boolean;
  /** Released letters, to people whom the actor may see. */
  readonly letters: readonly Invitation[];
}

export interface DeskSource {
  readonly episodes: { find(id: string): Promise<Episode | undefined> };
  readonly invitations: {
    releasedRequests(): Promise<readonly InvitationRequest[]>;
    ofRequests(requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly Invitation[]>>;
  };
}

/** All requests that the actor may see, the most urgent first. @param others looked at besides: such as were called back */
export async function deskRows(stores: DeskSource, asked: Asked, others: readonly InvitationRequest[] = []): Promise<readonly DeskRow[]> {
  const requests = [...(await stores.invitations.releasedRequests()), ...others];
  const letters = await stores.invitations.ofRequests(requests.map(({ id }) => id));
  const children = await childrenOf(requests, stores, asked.actor);
  const invitees = [...letters.values()].flat().flatMap((each) => each.personId ?? []);
  const hidden = await hiddenPeople([...[...children.values()].flat(), ...invitees], asked);

  const isOpen = ({ episodeId }: InvitationRequest): boolean => children.get(episodeId)?.every((childId) => !hidden.has(childId)) ?? false;
  const mayBeShown = ({ personId }: Invitation): boolean => personId === undefined || !hidden.has(personId);
  return requests.filter(isOpen).map((request) => deskRow(request, (letters.get(request.id) ?? []).filter(mayBeShown)));
}

/** By episode; of a session that a case record opened, that child's episodes alone. */
async function childrenOf(
  requests: readonly InvitationRequest[],
  { episodes }: DeskSource,
  { launchedFor, workerId }: Actor,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const children = new Map<string, readonly string[]>();
  for (const episodeId of new Set(requests.map((request) => request.episodeId))) {
    const episode = await episodes.find(episodeId);
    if (episode === undefined || (launchedFor !== undefined && !childIds(episode).includes(launchedFor))) continue;
    if (!isConnected(workerId, episode)) children.set(episodeId, childIds(episode));
  }
  return children;
}

export function deskRow(request: InvitationRequest, letters: readonly Invitation[]): DeskRow {
  const released = letters.filter((each) => each.addressee !== undefined);
  const count = (is: (invitation: Invitation) => boolean): number => released.filter(is).length;
  return {
    request,
    toSend: count((each) => each.state === 'released' && !needsCheck(each)),
    toCheck: count((each) => each.state === 'released' && needsCheck(each)),
    toDecide: count(waitsForDecision),
    onTheWay: count((each) => each.state === 'queued'),
    // Who is told that there is no meeting has nothing to answer.
    unanswered: request.news?.kind === 'meeting-cancelled' ? 0 : count(waitsForAnswer),
    venueToBook: request.bookVenue && request.venueBooked === undefined,
    letters: released,
  };
}

/** Where a request stands: the first list that fits. */
export function listOf(row: DeskRow): DeskList {
  if (row.toSend + row.toCheck + row.toDecide > 0 || row.venueToBook) return 'to-do';
  if (row.onTheWay + row.unanswered > 0) return 'answers';
  return 'finished';
}
