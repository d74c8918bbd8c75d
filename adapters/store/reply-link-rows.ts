import type { Knex } from 'knex';
import type { ReplyLink } from '../../plugin/invitations/reply-link';
import type { ReplyLinkStore } from '../../plugin/invitations/reply-link.store';
import { instantText, orNull, reading, type Row } from './rows';

const TABLE = 'fm_reply_link';
const COLUMNS = ['token_hash', 'invitation_id', 'expires_at', 'used_at'].map((column) => `${TABLE}.${column}`);

/** Links by which invited people answer. */
export function replyLinkRows(db: Knex): ReplyLinkStore {
  const find = async (tokenHash: string): Promise<ReplyLink | undefined> => {
    const rows: Row[] = await db(TABLE).select(COLUMNS).where(`${TABLE}.token_hash`, tokenHash);
    return rows.map(linkOf)[0];
  };
  return {
    find,
    async keep(link) {
      if ((await find(link.tokenHash)) !== undefined) return;
      await db(TABLE).insert({
        token_hash: link.tokenHash,
        invitation_id: link.invitationId,
        expires_at: instantText(link.expiresAt),
        used_at: orNull(link.usedAt && instantText(link.usedAt)),
      });
    },
    async use(tokenHash, at) {
      const used: number = await db(TABLE)
        .where({ token_hash: tokenHash })
        .whereNull(`${TABLE}.used_at`)
        .update({ used_at: instantText(at) });
      return used === 1;
    },
  };
}

function linkOf(row: Row): ReplyLink {
  const read = reading(TABLE, row, 'token_hash');
  return {
    tokenHash: read.text('token_hash'),
    invitationId: read.text('invitation_id'),
    expiresAt: read.instant('expires_at'),
    usedAt: read.instantOrNothing('used_at'),
  };
}
