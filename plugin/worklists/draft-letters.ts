import type { Ids } from '../core/clock';
import type { Invitation } from '../invitations/invitation';
import type { InvitationRequest } from '../invitations/invitation-request';
import { letterKindOf } from '../invitations/invitee';
import { firstWords } from '../invitations/personal-words';
import type { NetworkMember } from '../network/network-member';

/** What the worker has chosen, beside what was drafted before. */
export interface ChosenLetters {
  readonly request: InvitationRequest;
  /** The version of the request that the form showed; undefined = it is new. */
  readonly version?: number;
  readonly drafted: readonly Invitation[];
  readonly chosen: readonly NetworkMember[];
}

interface Kept {
  addRequest(request: InvitationRequest): Promise<void>;
  saveRequest(request: InvitationRequest): Promise<number>;
  removeDraft(id: string): Promise<void>;
  add(invitation: Invitation): Promise<void>;
}

/** Writes the request with a draft letter for each person chosen. Nothing leaves the house by it. */
export async function draftLetters({ request, version, drafted, chosen }: ChosenLetters, invitations: Kept, ids: Ids): Promise<void> {
  if (version === undefined) await invitations.addRequest(request);
  else await invitations.saveRequest({ ...request, version });
  const wanted = chosen.map(({ id }) => id);
  for (const letter of drafted) if (!wanted.includes(letter.memberId)) await invitations.removeDraft(letter.id);
  const kept = drafted.map(({ memberId }) => memberId);
  for (const member of chosen) if (!kept.includes(member.id)) await invitations.add(draftLetter(request, member, ids.next()));
}

const draftLetter = (request: InvitationRequest, member: NetworkMember, id: string): Invitation => ({
  id,
  requestId: request.id,
  episodeId: request.episodeId,
  meetingId: request.meetingId,
  memberId: member.id,
  personId: member.personId,
  revision: request.revision,
  ...(request.occasion === undefined ? {} : { occasion: request.occasion.kind }),
  kind: letterKindOf(member) ?? 'family',
  words: firstWords(request, member),
  state: 'draft',
  secondCheck: { needed: false },
  version: 0,
});
