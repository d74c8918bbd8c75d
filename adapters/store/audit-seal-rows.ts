import type { Knex } from 'knex';
import type { AuditSeal, AuditSealStore } from '../../plugin/core/audit-seal.store';
import { AUDIT_COLUMNS, auditEventsOf } from './audit-rows';
import { instantText, isAlreadyThere, reading, type Row } from './rows';

const SEAL_COLUMNS = ['number', 'previous_hash', 'hash', 'events', 'up_to', 'at'].map((column) => `fm_audit_seal.${column}`);

export function auditSealRows(db: Knex): AuditSealStore {
  const seals = () => db('fm_audit_seal').select(SEAL_COLUMNS);
  const newest = (rows: readonly Row[]): AuditSeal | undefined => rows.map(sealOf)[0];
  return {
    last: async () => newest((await seals().orderBy('fm_audit_seal.number', 'desc').limit(1)) as Row[]),
    lastBefore: async (at) =>
      newest((await seals().where('fm_audit_seal.at', '<', instantText(at)).orderBy('fm_audit_seal.number', 'desc').limit(1)) as Row[]),
    after: async (number, limit) =>
      ((await seals().where('fm_audit_seal.number', '>', number).orderBy('fm_audit_seal.number').limit(limit)) as Row[]).map(sealOf),

    async unsealed(id, limit) {
      const rows: Row[] = await db('fm_audit')
        .select(AUDIT_COLUMNS)
        .leftJoin('fm_audit_sealed', 'fm_audit_sealed.audit_id', 'fm_audit.id')
        .whereNull('fm_audit_sealed.audit_id')
        .where('fm_audit.id', '>', id)
        .orderBy('fm_audit.id')
        .limit(limit);
      return auditEventsOf(db, rows);
    },

    async add({ number, previousHash, hash, events, upTo, at }, ids) {
      try {
        await db('fm_audit_seal').insert({ number, previous_hash: previousHash, hash, events, up_to: upTo, at: instantText(at) });
        await db('fm_audit_sealed').insert(ids.map((audit_id) => ({ audit_id, seal: number })));
        return true;
      } catch (error) {
        if (isAlreadyThere(error)) return false;
        throw error;
      }
    },

    async eventsOf(number) {
      const rows: Row[] = await db('fm_audit')
        .select(AUDIT_COLUMNS)
        .join('fm_audit_sealed', 'fm_audit_sealed.audit_id', 'fm_audit.id')
        .where('fm_audit_sealed.seal', number)
        .orderBy('fm_audit.id');
      return auditEventsOf(db, rows);
    },
  };
}

function sealOf(row: Row): AuditSeal {
  const read = reading('fm_audit_seal', row, 'number');
  return {
    number: read.number('number'),
    previousHash: read.text('previous_hash'),
    hash: read.text('hash'),
    events: read.number('events'),
    upTo: read.text('up_to'),
    at: read.instant('at'),
  };
}
