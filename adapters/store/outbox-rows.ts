import type { Knex } from 'knex';
import type { ClaimedMessage, OutboxStore } from '../../plugin/core/outbox.store';
import { instantText, reading, type Row } from './rows';

const COLUMNS = ['fm_outbox.id', 'fm_outbox.message_key', 'fm_outbox.kind', 'fm_outbox.payload', 'fm_outbox.attempts', 'fm_outbox.claim'];
const REASON_MAX = 1000;

export function outboxRows(db: Knex): OutboxStore {
  /** Changes the message only while the claim is still ours: a late process settles nothing. */
  const settle = async (message: ClaimedMessage, change: Row): Promise<boolean> =>
    (await db('fm_outbox').where({ id: message.id, claim: message.claim, state: 'claimed' }).update(change)) === 1;

  const release = async (which: Row, at: Date): Promise<boolean> => {
    const change = { state: 'waiting', attempts: 0, not_before: instantText(at), settled_at: null };
    return (
      (await db('fm_outbox')
        .where({ ...which, state: 'parked' })
        .update(change)) === 1
    );
  };

  return {
    async add(message, at) {
      await db('fm_outbox').insert({
        id: message.id,
        message_key: message.key,
        kind: message.kind,
        payload: JSON.stringify(message.payload),
        state: 'waiting',
        created_at: instantText(at),
        not_before: instantText(at),
        attempts: 0,
      });
    },

    async claim(claim, now, leaseMs, limit) {
      const due = await dueIds(db, now, limit);
      for (const id of due) await takeIfStillDue(db, id, claim, now, leaseMs);
      const rows: Row[] = await db('fm_outbox')
        .select(COLUMNS)
        .where({ claim, state: 'claimed' })
        .whereIn('id', due)
        .orderBy('fm_outbox.id');
      return rows.map(claimedOf);
    },

    done: (message, at) => settle(message, { state: 'done', settled_at: instantText(at), claim: null, claimed_until: null, reason: null }),

    retryLater: (message, reason, notBefore) =>
      settle(message, {
        state: 'waiting',
        reason: reason.slice(0, REASON_MAX),
        not_before: instantText(notBefore),
        claim: null,
        claimed_until: null,
      }),

    park: (message, reason, at) =>
      settle(message, {
        state: 'parked',
        reason: reason.slice(0, REASON_MAX),
        settled_at: instantText(at),
        claim: null,
        claimed_until: null,
      }),

    release: (id, at) => release({ id }, at),
    releaseKey: (key, at) => release({ message_key: key }, at),

    async parked() {
      const rows: Row[] = await db('fm_outbox')
        .select(['fm_outbox.id', 'fm_outbox.kind', 'fm_outbox.attempts', 'fm_outbox.reason', 'fm_outbox.settled_at'])
        .where('fm_outbox.state', 'parked')
        .orderBy('fm_outbox.id');
      return rows.map((row) => {
        const read = reading('fm_outbox', row);
        return {
          id: read.text('id'),
          kind: read.text('kind'),
          attempts: read.number('attempts'),
          reason: read.textOrNothing('reason') ?? '',
          since: read.instant('settled_at'),
        };
      });
    },

    async counts() {
      const rows: Row[] = await db('fm_outbox')
        .select('fm_outbox.state')
        .count({ messages: 'fm_outbox.id' })
        .min({ oldest: 'fm_outbox.created_at' })
        .whereIn('fm_outbox.state', ['waiting', 'claimed', 'parked'])
        .groupBy('fm_outbox.state');
      const open = rows.filter((row) => row.state !== 'parked');
      const oldest = open.map((row) => String(row.oldest)).toSorted()[0];
      return {
        waiting: open.reduce((sum, row) => sum + Number(row.messages), 0),
        parked: Number(rows.find((row) => row.state === 'parked')?.messages ?? 0),
        ...(oldest === undefined ? {} : { oldestWaiting: new Date(oldest) }),
      };
    },
  };
}

/** Waiting and due, or claimed by a process that did not come back in its time. */
function isDue(query: Knex.QueryBuilder, now: Date): void {
  const at = instantText(now);
  void query.where((due) => {
    void due.where((waiting) => void waiting.where('fm_outbox.state', 'waiting').where('fm_outbox.not_before', '<=', at));
    void due.orWhere((abandoned) => void abandoned.where('fm_outbox.state', 'claimed').where('fm_outbox.claimed_until', '<', at));
  });
}

async function dueIds(db: Knex, now: Date, limit: number): Promise<string[]> {
  const query = db('fm_outbox').select('fm_outbox.id').orderBy('fm_outbox.not_before').orderBy('fm_outbox.id').limit(limit);
  isDue(query, now);
  const rows: Row[] = await query;
  return rows.map((row) => String(row.id));
}

/** One statement that only one process can win. */
async function takeIfStillDue(db: Knex, id: string, claim: string, now: Date, leaseMs: number): Promise<void> {
  const query = db('fm_outbox').where('fm_outbox.id', id);
  isDue(query, now);
  await query.update({
    state: 'claimed',
    claim,
    claimed_until: instantText(new Date(now.getTime() + leaseMs)),
    attempts: db.raw('?? + 1', ['attempts']),
  });
}

function claimedOf(row: Row): ClaimedMessage {
  const read = reading('fm_outbox', row);
  return {
    id: read.text('id'),
    key: read.text('message_key'),
    kind: read.text('kind'),
    payload: read.json('payload'),
    attempts: read.number('attempts'),
    claim: read.text('claim'),
  };
}
