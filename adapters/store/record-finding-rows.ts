import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import { FINDING_DECISIONS, FINDING_KINDS, type RecordFinding } from '../../plugin/episodes/record-finding';
import type { RecordFindingStore } from '../../plugin/episodes/record-finding.store';
import { instantText, isAlreadyThere, orNull, reading, type Row } from './rows';
import { rowsOfIds } from './rows-of-ids';

const TABLE = 'fm_record_finding';
const COLUMNS = [
  'person_id',
  'version',
  'kind',
  'points_to',
  'found_on',
  'decision',
  'survivor_id',
  'reason',
  'decided_by',
  'decided_by_name',
  'decided_at',
].map((column) => `${TABLE}.${column}`);
const STALE = 'Somebody else decided this meanwhile. Look at it again';

/** Records of the case system that were merged, are gone, or end with an adoption. */
export function recordFindingRows(db: Knex): RecordFindingStore {
  return {
    async all() {
      const rows: Row[] = await db(TABLE).select(COLUMNS).orderBy(`${TABLE}.person_id`);
      return rows.map(findingOf);
    },
    async find(personId) {
      const rows: Row[] = await db(TABLE).select(COLUMNS).where(`${TABLE}.person_id`, personId);
      return rows.map(findingOf)[0];
    },
    async save(finding) {
      const version = finding.version + 1;
      if (finding.version === 0) {
        await added(db, { person_id: finding.personId, version, ...columnsOf(finding) });
        return version;
      }
      const changed = await db(TABLE)
        .where({ person_id: finding.personId, version: finding.version })
        .update({ ...columnsOf(finding), version });
      if (changed !== 1) throw new Conflict(STALE, { kind: 'stale' });
      return version;
    },
    async remove(personId) {
      await db(TABLE).where({ person_id: personId }).delete();
    },
    async numbersKept() {
      const children: Row[] = await db('fm_episode_child').distinct('fm_episode_child.person_id').orderBy('fm_episode_child.person_id');
      const members: Row[] = await db('fm_network_member')
        .distinct('fm_network_member.person_id')
        .whereNotNull('fm_network_member.person_id')
        .orderBy('fm_network_member.person_id');
      return [...new Set([...children, ...members].map((row) => String(row.person_id)))].toSorted();
    },
    async processesUnder(personId) {
      const rows: Row[] = await db('fm_episode_child').where('fm_episode_child.person_id', personId).count({ n: '*' });
      return Number(rows[0]?.n ?? 0);
    },
  };
}

/**
 * These numbers and every other under which the same people may be kept: the survivor of a merge that somebody followed, and what
 * was merged into it. What was written stays under the number of its day.
 */
export async function withFollowedNumbers(db: Knex, personIds: readonly string[]): Promise<readonly string[]> {
  const only = { decision: ['follow'] };
  const up = await rowsOfIds(db, { table: TABLE, column: 'person_id', columns: ['survivor_id'], only }, personIds);
  const known = [...new Set([...personIds, ...up.map((row) => String(row.survivor_id))])];
  const down = await rowsOfIds(db, { table: TABLE, column: 'survivor_id', columns: ['person_id'], only }, known);
  return [...new Set([...known, ...down.map((row) => String(row.person_id))])];
}

async function added(db: Knex, row: Row): Promise<void> {
  try {
    await db(TABLE).insert(row);
  } catch (error) {
    if (isAlreadyThere(error)) throw new Conflict(STALE, { kind: 'stale' });
    throw error;
  }
}

const columnsOf = ({ kind, pointsTo, foundOn, decision, survivorId, reason, decided }: RecordFinding): Row => ({
  kind,
  points_to: orNull(pointsTo),
  found_on: foundOn,
  decision,
  survivor_id: orNull(survivorId),
  reason: orNull(reason),
  decided_by: orNull(decided?.by),
  decided_by_name: orNull(decided?.byName),
  decided_at: orNull(decided && instantText(decided.at)),
});

function findingOf(row: Row): RecordFinding {
  const read = reading(TABLE, row, 'person_id');
  const at = read.instantOrNothing('decided_at');
  const [pointsTo, survivorId, reason] = ['points_to', 'survivor_id', 'reason'].map((column) => read.textOrNothing(column));
  return {
    personId: read.text('person_id'),
    version: read.number('version'),
    kind: read.oneOf('kind', FINDING_KINDS),
    ...(pointsTo === undefined ? {} : { pointsTo }),
    foundOn: read.day('found_on'),
    decision: read.oneOf('decision', FINDING_DECISIONS),
    ...(survivorId === undefined ? {} : { survivorId }),
    ...(reason === undefined ? {} : { reason }),
    ...(at === undefined ? {} : { decided: { by: read.text('decided_by'), byName: read.text('decided_by_name'), at } }),
  };
}
