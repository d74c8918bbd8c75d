import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import type { LedgerStores } from '../core/ground';
import { choice, choices } from '../core/input';
import type { NetworkStore } from '../network/network.store';
import { answeredMember } from './answered-member';
import { aboutLink, behindLink, mayAnswerByLink, NEEDS_BY_LINK, TOKEN_HASH } from './behind-link';
import { tellOfCopy } from './copy-on-record';
import { answer, emailKey, REPLIES } from './invitation';
import type { InvitationStore } from './invitation.store';
import type { MeetingsNow } from './meeting-now';
import type { ReplyLinkStore } from './reply-link.store';

type Stores = {
  readonly replyLinks: ReplyLinkStore;
  readonly invitations: InvitationStore;
  readonly meetings: MeetingsNow;
  readonly network: NetworkStore;
};

/** The answer of somebody who was invited by e-mail, given once. It stands in the history of their letter, and on the family's list. */
export const answerByLink = defineAction({
  name: 'answer-by-link',
  input: z.strictObject({
    tokenHash: z.string().regex(TOKEN_HASH),
    reply: choice(REPLIES, { required: 'Select whether you are coming' }),
    needs: choices(NEEDS_BY_LINK),
  }),
  load: ({ tokenHash }, stores: Stores, asked) => behindLink(tokenHash, stores, asked),
  allow: mayAnswerByLink,
  about: aboutLink,
  async record(
    { input, loaded: { standing, invitation }, actor, today, at, ids, policy, tell },
    { replyLinks, invitations, network, outbox }: Stores & LedgerStores,
  ) {
    if (standing !== 'open' || invitation === undefined || !(await replyLinks.use(input.tokenHash, at)))
      throw new Conflict('This link cannot be used any more');
    const needs = input.reply === 'coming' ? input.needs : [];
    const given = { reply: input.reply, on: today, needs, recordedBy: actor.workerId };
    const answered = answer(invitation, given);
    await invitations.save(answered);
    await tellOfCopy(invitation, answered, { policy, tell });
    await invitations.addEvent({ id: ids.next(), invitationId: invitation.id, at, what: 'answered', by: actor.name });
    const changed = answeredMember(await network.find(invitation.memberId), given);
    if (changed !== undefined) await network.save(changed);
    await outbox.releaseKey(emailKey(invitation), at);
    return { reply: input.reply };
  },
});
