import type { Knex } from 'knex';
import type { AuditEvent, AuditFilter, AuditOutcome, AuditStore } from '../../plugin/core/audit.store';
import { instantText, orNull, reading, type Row } from './rows';

const OUTCOMES: readonly AuditOutcome[] = ['done', 'viewed', 'refused', 'downloaded'];
const REASON_MAX = 1000;

export function auditRows(db: Knex): AuditStore {
  return {
    async add(event) {
      await db('fm_audit').insert({
        id: event.id,
        at: instantText(event.at),
        actor_id: event.actorId,
        actor_name: event.actorName,
        event: event.event,
        outcome: event.outcome,
        episode_id: orNull(event.subject.episodeId),
        thing: orNull(event.subject.thing),
        reason: orNull(event.reason?.slice(0, REASON_MAX)),
      });
      for (const personId of new Set(event.subject.personIds))
        await db('fm_audit_person').insert({ audit_id: event.id, person_id: personId });
    },

    list: async (filter) => auditEventsOf(db, (await matching(db, filter)) as Row[]),
  };
}

export const AUDIT_COLUMNS = ['id', 'at', 'actor_id', 'actor_name', 'event', 'outcome', 'episode_id', 'thing', 'reason'].map(
  (column) => `fm_audit.${column}`,
);

/** The events of these rows, with the people whom each was about. */
export async function auditEventsOf(db: Knex, rows: readonly Row[]): Promise<readonly AuditEvent[]> {
  const people = await personIdsOf(
    db,
    rows.map((row) => String(row.id)),
  );
  return rows.map((row) => eventOf(row, people.get(String(row.id)) ?? []));
}

function matching(db: Knex, filter: AuditFilter): Knex.QueryBuilder {
  const query = db('fm_audit').select(AUDIT_COLUMNS).orderBy('fm_audit.id', 'desc').limit(filter.limit);
  if (filter.before !== undefined) void query.where('fm_audit.id', '<', filter.before);
  if (filter.actorId !== undefined) void query.where('fm_audit.actor_id', filter.actorId);
  if (filter.reason !== undefined) void query.where('fm_audit.reason', filter.reason);
  if (filter.episodeId !== undefined) void query.where('fm_audit.episode_id', filter.episodeId);
  if (filter.personId !== undefined) {
    void query.whereIn(
      'fm_audit.id',
      db('fm_audit_person').select('fm_audit_person.audit_id').where('fm_audit_person.person_id', filter.personId),
    );
  }
  return query;
}

async function personIdsOf(db: Knex, auditIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: Row[] = await db('fm_audit_person')
    .select(['fm_audit_person.audit_id', 'fm_audit_person.person_id'])
    .whereIn('fm_audit_person.audit_id', auditIds as string[])
    .orderBy('fm_audit_person.person_id');
  const people = new Map<string, string[]>();
  for (const row of rows) {
    const auditId = String(row.audit_id);
    people.set(auditId, [...(people.get(auditId) ?? []), String(row.person_id)]);
  }
  return people;
}

function eventOf(row: Row, personIds: readonly string[]): AuditEvent {
  const read = reading('fm_audit', row);
  const episodeId = read.textOrNothing('episode_id');
  const thing = read.textOrNothing('thing');
  const reason = read.textOrNothing('reason');
  return {
    id: read.text('id'),
    at: read.instant('at'),
    actorId: read.text('actor_id'),
    actorName: read.text('actor_name'),
    event: read.text('event'),
    outcome: read.oneOf('outcome', OUTCOMES),
    subject: { personIds, ...(episodeId === undefined ? {} : { episodeId }), ...(thing === undefined ? {} : { thing }) },
    ...(reason === undefined ? {} : { reason }),
  };
}
