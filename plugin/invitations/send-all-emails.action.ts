import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import type { Asked } from '../core/ground';
import { id } from '../core/input';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { emailKey, queueEmail, type ReleasedInvitation } from './invitation';
import { mayOpenAtTheDesk } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import type { MeetingsNow } from './meeting-now';
import { readyForBatch } from './ready-for-batch';
import { viewRequestAtDesk, type RequestAtDesk } from './request-at-desk';
import { aboutRequest } from './request-in-view';
import { whyStopped } from './why-stopped';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingsNow;
  readonly invitations: InvitationStore;
};

/** Sends off every e-mail of a request that is ready; what needs a look of its own stays. Pressed again, it goes on with the rest. */
export const sendAllEmails = defineAction({
  name: 'send-all-invitation-emails',
  input: z.strictObject({ requestId: id() }),
  async load({ requestId }, stores: Stores, asked) {
    const view = await viewRequestAtDesk(requestId, stores, asked);
    return { ...view, batch: await batchOf(view, stores, asked) };
  },
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
  async record({ loaded: { request, batch }, actor, at, ids, tell }, { invitations }: Stores) {
    if (batch.length === 0) throw new Conflict('No e-mail of this request is ready to be sent off');
    for (const invitation of batch) {
      await invitations.save(queueEmail(invitation));
      await invitations.addEvent({ id: ids.next(), invitationId: invitation.id, at, what: 'queued', by: actor.name });
      await tell('send-invitation', emailKey(invitation), { invitationId: invitation.id });
    }
    return { requestId: request.id };
  },
});

async function batchOf({ request, letters }: RequestAtDesk, stores: Stores, asked: Asked): Promise<readonly ReleasedInvitation[]> {
  const batch: ReleasedInvitation[] = [];
  for (const invitation of letters.filter(readyForBatch)) {
    if ((await whyStopped({ request, invitation }, stores, asked)) === undefined) batch.push(invitation);
  }
  return batch;
}
