import { z } from 'zod';
import { defineAction } from '../core/action';
import type { LedgerStores } from '../core/ground';
import { choice, id, version } from '../core/input';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { tellOfCopy } from './copy-on-record';
import { decide, emailKey } from './invitation';
import type { InvitationStore } from './invitation.store';
import { mayHandleLetter, viewLetter } from './letter-in-view';
import type { MeetingsNow } from './meeting-now';
import { aboutInvitation } from './request-in-view';
import { mustNotBeStopped, whyStopped } from './why-stopped';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingsNow;
  readonly invitations: InvitationStore;
};

/** F13: nobody but a person says whether a message whose answer was lost is sent again. */
export const decideEmail = defineAction({
  name: 'decide-invitation-email',
  input: z.strictObject({
    requestId: id(),
    invitationId: id(),
    version: version(),
    decision: choice(['sent-after-all', 'send-again'], { required: 'Select what is to be done' }),
  }),
  async load({ requestId, invitationId }, stores: Stores, asked) {
    const view = await viewLetter({ requestId, invitationId }, stores, asked);
    return { ...view, stopped: await whyStopped(view, stores, asked) };
  },
  allow: (actor, view) => mayHandleLetter(actor, view),
  about: (view) => aboutInvitation(view),
  async record(
    { input, loaded: { invitation, stopped }, actor, today, at, ids, policy, tell },
    { invitations, outbox }: Stores & LedgerStores,
  ) {
    const again = input.decision === 'send-again';
    if (again) mustNotBeStopped(stopped);
    const decided = decide(invitation, input.decision, today);
    await invitations.save({ ...decided, version: input.version });
    await tellOfCopy(invitation, decided, { policy, tell });
    const what = again ? 'decided-again' : 'decided-sent';
    await invitations.addEvent({ id: ids.next(), invitationId: invitation.id, at, what, by: actor.name });
    // The message goes on its way under its old key: to be sent, or only to be laid to rest.
    await outbox.releaseKey(emailKey(invitation), at);
    return { requestId: invitation.requestId, id: invitation.id };
  },
});
