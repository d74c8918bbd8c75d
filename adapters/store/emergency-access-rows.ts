import type { Knex } from 'knex';
import type { EmergencyAccess } from '../../plugin/core/emergency-access';
import type { EmergencyAccessStore } from '../../plugin/core/emergency-access.store';
import { instantText, orNull, reading, type Row } from './rows';

const TABLE = 'fm_emergency_access';
const COLUMNS = [
  'id',
  'worker_id',
  'worker_name',
  'person_id',
  'team_ids',
  'reason',
  'begins_at',
  'ends_at',
  'ended_at',
  'ended_by',
  'ended_by_name',
  'looked_at',
  'looked_by',
  'looked_by_name',
].map((column) => `${TABLE}.${column}`);

/** Records read in an emergency (roles.md rule 2). */
export function emergencyAccessRows(db: Knex): EmergencyAccessStore {
  const all = () => db(TABLE).select(COLUMNS);
  return {
    async add(access) {
      await db(TABLE).insert({
        id: access.id,
        worker_id: access.workerId,
        worker_name: access.workerName,
        person_id: access.personId,
        team_ids: JSON.stringify(access.teamIds),
        reason: access.reason,
        begins_at: instantText(access.from),
        ends_at: instantText(access.until),
        ...endedColumns(access.ended),
        ...lookedColumns(access.lookedAt),
      });
    },
    async find(id) {
      const rows: Row[] = await all().where(`${TABLE}.id`, id);
      return rows.map(accessOf)[0];
    },
    async openOf(workerId, at) {
      const rows: Row[] = await all()
        .where(`${TABLE}.worker_id`, workerId)
        .whereNull(`${TABLE}.ended_at`)
        .where(`${TABLE}.begins_at`, '<=', instantText(at))
        .where(`${TABLE}.ends_at`, '>', instantText(at))
        .orderBy(`${TABLE}.id`);
      return rows.map(accessOf);
    },
    async newest(limit) {
      const rows: Row[] = await all().orderBy(`${TABLE}.id`, 'desc').limit(limit);
      return rows.map(accessOf);
    },
    async notLookedAt() {
      const rows: Row[] = await all().whereNull(`${TABLE}.looked_at`).orderBy(`${TABLE}.id`);
      return rows.map(accessOf);
    },
    async end(id, ended) {
      await db(TABLE).where({ id }).whereNull('ended_at').update(endedColumns(ended));
    },
    async endOf(workerId, personIds, ended) {
      await db(TABLE)
        .where('worker_id', workerId)
        .whereIn('person_id', [...personIds])
        .whereNull('ended_at')
        .where('ends_at', '>', instantText(ended.at))
        .update(endedColumns(ended));
    },
    async lookedAt(id, looked) {
      await db(TABLE).where({ id }).whereNull('looked_at').update(lookedColumns(looked));
    },
  };
}

const endedColumns = (ended: EmergencyAccess['ended']): Row => ({
  ended_at: orNull(ended && instantText(ended.at)),
  ended_by: orNull(ended?.by),
  ended_by_name: orNull(ended?.byName),
});

const lookedColumns = (looked: EmergencyAccess['lookedAt']): Row => ({
  looked_at: orNull(looked && instantText(looked.at)),
  looked_by: orNull(looked?.by),
  looked_by_name: orNull(looked?.byName),
});

function accessOf(row: Row): EmergencyAccess {
  const read = reading(TABLE, row);
  const endedAt = read.instantOrNothing('ended_at');
  const lookedAt = read.instantOrNothing('looked_at');
  return {
    id: read.text('id'),
    workerId: read.text('worker_id'),
    workerName: read.text('worker_name'),
    personId: read.text('person_id'),
    teamIds: read.json<readonly string[]>('team_ids'),
    reason: read.text('reason'),
    from: read.instant('begins_at'),
    until: read.instant('ends_at'),
    ...(endedAt === undefined ? {} : { ended: { at: endedAt, by: read.text('ended_by'), byName: read.text('ended_by_name') } }),
    ...(lookedAt === undefined ? {} : { lookedAt: { at: lookedAt, by: read.text('looked_by'), byName: read.text('looked_by_name') } }),
  };
}
