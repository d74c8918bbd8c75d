import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id, optionalChoice, optionalDay, version } from '../core/input';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import { problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import { tellOfCopy } from './copy-on-record';
import {
  emailKey,
  markSent,
  queueEmail,
  queueForNotify,
  SENDING_WAYS,
  type Invitation,
  type ReleasedInvitation,
  type SendingWay,
} from './invitation';
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

/** Posted or handed over; or, by e-mail, sent off: the letter's key makes that one message, however often it is pressed. */
export const sendLetter = defineAction({
  name: 'send-invitation',
  input: z.strictObject({
    requestId: id(),
    invitationId: id(),
    version: version(),
    way: optionalChoice(SENDING_WAYS),
    sentOn: optionalDay({ what: 'the day on which it was posted or handed over' }),
  }),
  async load({ requestId, invitationId }, stores: Stores, asked) {
    const view = await viewLetter({ requestId, invitationId }, stores, asked);
    return { ...view, stopped: await whyStopped(view, stores, asked) };
  },
  allow: (actor, view) => mayHandleLetter(actor, view),
  about: (view) => aboutInvitation(view),
  async record({ input, loaded: { invitation, stopped }, actor, today, at, ids, policy, tell }, { invitations }: Stores) {
    mustNotBeStopped(stopped);
    const event = { id: ids.next(), invitationId: invitation.id, at, by: actor.name };
    const queued = queuedBy(invitation, input.way, policy.desk.notify.letters);
    if (queued !== undefined) {
      await invitations.save({ ...queued, version: input.version });
      await invitations.addEvent({ ...event, what: 'queued' });
      await tell('send-invitation', emailKey(invitation), { invitationId: invitation.id });
    } else {
      refuseProblems([problemIfFuture('sentOn', 'The day on which it was sent', input.sentOn, today)]);
      const way = input.way === 'notify' ? undefined : input.way;
      const sent = markSent(invitation, input.sentOn ?? today, way);
      await invitations.save({ ...sent, version: input.version });
      await invitations.addEvent({ ...event, what: 'sent' });
      await tellOfCopy(invitation, sent, { policy, tell });
    }
    return { requestId: invitation.requestId, id: invitation.id };
  },
});

/** What leaves by itself: an e-mail, and a letter that GOV.UK Notify prints where the policy lets it. */
function queuedBy(invitation: ReleasedInvitation, way: SendingWay | undefined, mayUseNotify: boolean): Invitation | undefined {
  if (invitation.addressee.contact.channel === 'e-mail') return queueEmail(invitation);
  if (way !== 'notify') return undefined;
  if (!mayUseNotify) throw new Conflict('Letters are not posted by GOV.UK Notify here');
  return queueForNotify(invitation);
}
