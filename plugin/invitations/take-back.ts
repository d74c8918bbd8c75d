import type { Ids } from '../core/clock';
import type { OutboxStore } from '../core/outbox.store';
import { callBack, emailKey, type Invitation, type InvitationEvent } from './invitation';

interface Stores {
  readonly invitations: { save(invitation: Invitation): Promise<number>; addEvent(event: InvitationEvent): Promise<void> };
  readonly outbox: Pick<OutboxStore, 'releaseKey'>;
}

interface Who {
  readonly at: Date;
  readonly by: string;
  readonly ids: Ids;
}

/** Keeps a letter in that is not out yet; an e-mail that waits for somebody's decision is let go without being sent. */
export async function takeBack(invitation: Invitation, { invitations, outbox }: Stores, { at, by, ids }: Who): Promise<void> {
  const back = callBack(invitation);
  if (back === invitation) return;
  await invitations.save(back);
  await invitations.addEvent({ id: ids.next(), invitationId: invitation.id, at, what: 'called-back', by });
  await outbox.releaseKey(emailKey(invitation), at);
}
