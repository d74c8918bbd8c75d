import { z } from 'zod';
import { defineAction } from '../core/action';
import type { LedgerStores } from '../core/ground';
import { choice, choices, id, optionalId, optionalNarrative, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { SUPPORT_NEEDS } from '../network/network-member';
import type { NetworkStore } from '../network/network.store';
import { answeredMember } from './answered-member';
import { tellOfCopy } from './copy-on-record';
import { answer, emailKey, REPLIES } from './invitation';
import type { InvitationStore } from './invitation.store';
import { mayRecordAnswer, viewLetter } from './letter-in-view';
import { aboutInvitation } from './request-in-view';

type Stores = { readonly episodes: EpisodeStore; readonly network: NetworkStore; readonly invitations: InvitationStore };

/** What somebody said to their invitation. The family's list learns of it, so that nobody types it twice. */
export const recordAnswer = defineAction({
  name: 'record-invitation-answer',
  input: z.strictObject({
    episodeId: optionalId(),
    requestId: id(),
    invitationId: id(),
    version: version(),
    reply: choice(REPLIES, { required: 'Select what the person said' }),
    needs: choices(SUPPORT_NEEDS),
    note: optionalNarrative({ max: 2000 }),
  }),
  load: ({ episodeId, requestId, invitationId }, stores: Stores, asked) =>
    viewLetter({ episodeId, requestId, invitationId }, stores, asked),
  allow: (actor, view) => mayRecordAnswer(actor, view),
  about: (view) => aboutInvitation(view),
  async record(
    { input, loaded: { invitation }, actor, today, at, ids, policy, tell },
    { invitations, network, outbox }: Stores & LedgerStores,
  ) {
    // The desk does not show the note again, so an empty one there leaves it as it is.
    const note = input.note ?? invitation.answer?.note;
    const given = { reply: input.reply, on: today, needs: input.needs, note, recordedBy: actor.workerId };
    const answered = answer(invitation, given);
    await invitations.save({ ...answered, version: input.version });
    await tellOfCopy(invitation, answered, { policy, tell });
    await invitations.addEvent({ id: ids.next(), invitationId: invitation.id, at, what: 'answered', by: actor.name });
    const changed = answeredMember(await network.find(invitation.memberId), given);
    if (changed !== undefined) await network.save(changed);
    // An e-mail whose fate was unknown has arrived: nothing has to be decided any more.
    await outbox.releaseKey(emailKey(invitation), at);
    return { requestId: invitation.requestId, id: invitation.id };
  },
});
