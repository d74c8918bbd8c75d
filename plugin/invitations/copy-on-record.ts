import type { Policy } from '../core/policy';
import type { SentDocument } from '../core/sent-documents';
import type { Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';
import type { Paper } from './letter-pack';

/** Under which each paper of a letter is filed. How to complain and other leaflets are the same for everybody: nothing to file. */
export const SENT_COPY_OCCASIONS = ['letter-sent', 'agenda-sent', 'consent-form-sent'] as const;
export type SentCopyOccasion = (typeof SENT_COPY_OCCASIONS)[number];

export const PAPER_FILED: Readonly<Record<SentCopyOccasion, Paper>> = {
  'letter-sent': 'letter',
  'agenda-sent': 'agenda',
  'consent-form-sent': 'consent-form',
};

/** Which document of documents.md the letter itself is. */
function letterIs({ occasion, kind }: Pick<Invitation, 'occasion' | 'kind'>, { news }: Pick<InvitationRequest, 'news'>): SentDocument {
  return news?.kind ?? occasion ?? `${kind}-invitation`;
}

const documentIs = (
  filed: SentCopyOccasion,
  invitation: Pick<Invitation, 'occasion' | 'kind'>,
  request: Pick<InvitationRequest, 'news'>,
): SentDocument => {
  if (filed === 'letter-sent') return letterIs(invitation, request);
  return filed === 'agenda-sent' ? 'agenda' : 'consent-form';
};

/** The papers of this letter of which the policy wants a copy on the case record. */
export function copiesWanted(
  invitation: Pick<Invitation, 'occasion' | 'kind'>,
  request: Pick<InvitationRequest, 'news'>,
  { sentCopies }: Policy['filing'],
): readonly SentCopyOccasion[] {
  const wanted = new Set<string>(sentCopies);
  return SENT_COPY_OCCASIONS.filter((filed) => wanted.has('all') || wanted.has(documentIs(filed, invitation, request)));
}

/** The message that a letter was sent, for what files copies. One a letter, however often its way is told. */
export const FILE_SENT_COPY = 'file-sent-copy';

export interface MessageToFile {
  readonly kind: string;
  readonly key: string;
  readonly payload: { readonly invitationId: string };
}

/** What is told when a letter has become one that was sent; nothing where it was before, or where no copies are filed. */
export function copyToFile(
  before: Pick<Invitation, 'sentOn'>,
  after: Pick<Invitation, 'id' | 'sentOn'>,
  { filing }: Pick<Policy, 'filing'>,
): MessageToFile | undefined {
  const justSent = before.sentOn === undefined && after.sentOn !== undefined;
  if (!justSent || filing.sentCopies.length === 0) return undefined;
  return { kind: FILE_SENT_COPY, key: `sent-copy-${after.id}`, payload: { invitationId: after.id } };
}

interface Telling {
  readonly policy: Pick<Policy, 'filing'>;
  tell(kind: string, key: string, payload: Readonly<Record<string, string>>): Promise<void>;
}

/** In the transaction that makes it a sent letter: then a copy is filed, or neither. */
export async function tellOfCopy(
  before: Pick<Invitation, 'sentOn'>,
  after: Pick<Invitation, 'id' | 'sentOn'>,
  { policy, tell }: Telling,
): Promise<void> {
  const message = copyToFile(before, after, policy);
  if (message !== undefined) await tell(message.kind, message.key, message.payload);
}

/** One copy on its way to one child's record, as far as the letter's page shows it. */
export interface CopyOnRecord {
  readonly filed: SentCopyOccasion;
  readonly state: 'waiting' | 'handed-over' | 'by-hand' | 'filed' | 'rejected' | 'parked';
  readonly settledAt?: Date;
}

export interface CopySource {
  readonly filing: { of(occasion: SentCopyOccasion, aboutId: string): Promise<readonly Omit<CopyOnRecord, 'filed'>[]> };
}

/** The copies of one letter, with how far each is. */
export async function copiesOnRecord(invitationId: string, { filing }: CopySource): Promise<readonly CopyOnRecord[]> {
  const copies: CopyOnRecord[] = [];
  for (const filed of SENT_COPY_OCCASIONS) {
    for (const { state, settledAt } of await filing.of(filed, invitationId)) copies.push({ filed, state, settledAt });
  }
  return copies;
}
