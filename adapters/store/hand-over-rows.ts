import type { Knex } from 'knex';
import type { HandOver, HandOverStore } from '../../plugin/core/hand-over.store';
import { instantText, orNull, reading, type Row } from './rows';

const TABLE = 'fm_hand_over';
const COLUMNS = [
  'reference',
  'plan_id',
  'worker_id',
  'login_id',
  'device_hash',
  'code_hash',
  'return_path',
  'opened_at',
  'expires_at',
  'ended_at',
  'wrong_codes',
  'last_wrong_at',
].map((column) => `${TABLE}.${column}`);

/** Devices handed to families. */
export function handOverRows(db: Knex): HandOverStore {
  return {
    async open(handOver) {
      await db(TABLE).insert({
        reference: handOver.reference,
        plan_id: handOver.planId,
        worker_id: handOver.workerId,
        login_id: handOver.loginId,
        device_hash: handOver.deviceHash,
        code_hash: handOver.codeHash,
        return_path: handOver.returnPath,
        opened_at: instantText(handOver.openedAt),
        expires_at: instantText(handOver.expiresAt),
        ended_at: handOver.endedAt === undefined ? null : instantText(handOver.endedAt),
        wrong_codes: handOver.wrongCodes,
        last_wrong_at: orNull(handOver.lastWrongAt && instantText(handOver.lastWrongAt)),
      });
    },
    async find(reference) {
      const row: Row | undefined = await db(TABLE).select(COLUMNS).where(`${TABLE}.reference`, reference).first();
      return row === undefined ? undefined : handOverOf(row);
    },
    async openFor(loginId, at) {
      const row: Row | undefined = await db(TABLE)
        .select(COLUMNS)
        .where(`${TABLE}.login_id`, loginId)
        .whereNull(`${TABLE}.ended_at`)
        .where(`${TABLE}.expires_at`, '>', instantText(at))
        .orderBy(`${TABLE}.reference`, 'desc')
        .first();
      return row === undefined ? undefined : handOverOf(row);
    },
    async countWrongCode(reference, at) {
      await db(TABLE)
        .where({ reference })
        .update({ wrong_codes: db.raw('?? + 1', ['wrong_codes']), last_wrong_at: instantText(at) });
    },
    async end(reference, at) {
      await db(TABLE)
        .where({ reference })
        .whereNull('ended_at')
        .update({ ended_at: instantText(at) });
    },
  };
}

function handOverOf(row: Row): HandOver {
  const read = reading(TABLE, row, 'reference');
  return {
    reference: read.text('reference'),
    planId: read.text('plan_id'),
    workerId: read.text('worker_id'),
    loginId: read.text('login_id'),
    deviceHash: read.text('device_hash'),
    codeHash: read.text('code_hash'),
    returnPath: read.text('return_path'),
    openedAt: read.instant('opened_at'),
    expiresAt: read.instant('expires_at'),
    endedAt: read.instantOrNothing('ended_at'),
    wrongCodes: read.number('wrong_codes'),
    lastWrongAt: read.instantOrNothing('last_wrong_at'),
  };
}
