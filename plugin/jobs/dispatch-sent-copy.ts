import { dayInLondon } from '../core/calendar-day';
import type { CaseSystem, PersonId } from '../core/case-system';
import type { Ids } from '../core/clock';
import type { ClaimedMessage, OutboxStore } from '../core/outbox.store';
import type { Policy } from '../core/policy';
import { childIds, type Episode } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { fileOnRecord, notYetFiled } from '../filing/file-on-record';
import type { FilingStore } from '../filing/filing.store';
import { sentCopies, type SentCopies } from '../filing/sent-copy';
import { FILE_SENT_COPY } from '../invitations/copy-on-record';
import type { EventKind, Invitation } from '../invitations/invitation';
import type { InvitationRequest } from '../invitations/invitation-request';
import type { InvitationStore } from '../invitations/invitation.store';
import { secondCheckNeeded } from '../invitations/second-check';
import type { NetworkStore } from '../network/network.store';
import type { Dispatched, Dispatcher, RecordOutcome } from './dispatcher';

interface Stores {
  readonly episodes: Pick<EpisodeStore, 'find'>;
  readonly network: Pick<NetworkStore, 'find'>;
  readonly invitations: Pick<InvitationStore, 'find' | 'findRequest' | 'packOf' | 'addEvent' | 'historyOf'>;
  readonly filing: FilingStore;
  readonly outbox: Pick<OutboxStore, 'add'>;
}

interface SentCopyWays {
  readonly caseSystem: CaseSystem;
  readonly policy: Pick<Policy, 'filing'>;
  readonly ids: Ids;
}

/**
 * Puts copies of a letter that was sent on their way to the case record, as the policy says: the papers as they were
 * released, under keys of their own, and each of them once.
 */
export function dispatchSentCopy(ways: SentCopyWays): Dispatcher<Stores> {
  return { kind: FILE_SENT_COPY, dispatch: (message, stores, at) => dispatch(message, stores, at, ways) };
}

async function dispatch(message: ClaimedMessage, stores: Stores, at: Date, ways: SentCopyWays): Promise<Dispatched<Stores>> {
  const invitation = await stores.invitations.find(message.payload.invitationId ?? '');
  const request = invitation && (await stores.invitations.findRequest(invitation.requestId));
  const episode = invitation && (await stores.episodes.find(invitation.episodeId));
  const pack = invitation && (await stores.invitations.packOf(invitation.id));
  if (invitation === undefined || request === undefined || episode === undefined || pack === undefined) {
    return { outcome: 'park', reason: 'There is no sent letter under this id' };
  }
  const author = await authorOf(invitation, request, ways);
  if (author === undefined) return { outcome: 'park', reason: 'The case system knows nobody in whose name the letter could be filed' };
  const restricted = await restrictedAmong(episode, ways);
  const safeAddress = await hasSafeAddress(invitation, stores, at, ways);
  const copies = sentCopies({ invitation, request, episode, pack, restricted, safeAddress, author }, ways.policy);
  if (copies === undefined) return { outcome: 'done' };
  return { outcome: 'done', record: filing(invitation, copies, ways.ids) };
}

/** In the name of who released it; where the case system no longer knows them, of who asked for it. */
async function authorOf(
  { releasedBy }: Invitation,
  { requestedBy }: InvitationRequest,
  { caseSystem }: SentCopyWays,
): Promise<string | undefined> {
  const releaser = releasedBy === undefined ? undefined : await caseSystem.worker(releasedBy);
  return (releaser ?? (await caseSystem.worker(requestedBy)))?.loginId;
}

async function restrictedAmong(episode: Episode, { caseSystem }: SentCopyWays): Promise<ReadonlySet<PersonId>> {
  const children = childIds(episode);
  const people = await caseSystem.personsOf(children);
  return new Set(children.filter((id) => people.get(id)?.restricted === true));
}

/** As it was when it was released, and as it is now: either keeps it back. */
async function hasSafeAddress(invitation: Invitation, { network }: Stores, at: Date, { caseSystem }: SentCopyWays): Promise<boolean> {
  if (invitation.secondCheck.needed) return true;
  const member = await network.find(invitation.memberId);
  const addresses = invitation.personId === undefined ? [] : await caseSystem.addressesOf(invitation.personId);
  const asSent = { ...member, contact: invitation.addressee?.contact };
  return secondCheckNeeded(asSent, addresses, dayInLondon(at));
}

/** In the transaction that settles the message: what was filed under the letter before is not filed again, nor said again. */
const filing =
  ({ id }: Invitation, { toFile, keptBack }: SentCopies, ids: Ids): RecordOutcome<Stores> =>
  async (stores, at) => {
    const tell = (kind: string, key: string, payload: Readonly<Record<string, string>>) =>
      stores.outbox.add({ id: ids.next(), key, kind, payload }, at);
    const note = (what: EventKind, detail?: string) => stores.invitations.addEvent({ id: ids.next(), invitationId: id, at, what, detail });
    const left = await notYetFiled(toFile, stores.filing);
    for (const copy of left) await fileOnRecord(copy, { at, ids, filing: stores.filing, tell });
    if (left.length > 0) await note('copy-to-file');
    if (keptBack === undefined) return;
    const said = await stores.invitations.historyOf(id);
    if (!said.some(({ what, detail }) => what === 'copy-kept-back' && detail === keptBack)) await note('copy-kept-back', keptBack);
  };
