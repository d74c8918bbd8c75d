import type { Policy } from './core/policy';
import type { ReplyLinks } from './jobs/dispatch-invitation';
import { secretsFrom, sha256 } from './web/secrets';

/** Links by which invited people answer, where the policy says under which address the public reaches the module. */
export function replyLinksFrom({ desk }: Policy, secrets: readonly string[]): { readonly replyLinks?: ReplyLinks } {
  const { address, days } = desk.replyLinks;
  if (address === null) return {};
  const { tokenFor } = secretsFrom(secrets);
  return {
    replyLinks: {
      days,
      linkFor(invitationId) {
        // The same at every try, so that an e-mail that is tried again brings the same link.
        const token = tokenFor('reply-link', invitationId);
        return { address: `${address.replace(/\/$/, '')}/reply/${token}`, tokenHash: sha256(token) };
      },
    },
  };
}
