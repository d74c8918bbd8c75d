import type { Knex } from 'knex';
import type { SafeguardingConcern } from '../../plugin/preparation/safeguarding-concern';
import type { SafeguardingConcernStore } from '../../plugin/preparation/safeguarding-concern.store';
import { instantText, orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const TABLE = 'fm_safeguarding_concern';
const COLUMNS = [
  'id',
  'episode_id',
  'member_id',
  'what',
  'raised_by',
  'raised_by_name',
  'raised_at',
  'taken_by',
  'taken_by_name',
  'taken_at',
  'taken_action',
  'version',
].map((column) => `${TABLE}.${column}`);

export function safeguardingConcernRows(db: Knex): SafeguardingConcernStore {
  return {
    async find(id) {
      const rows: Row[] = await db(TABLE).select(COLUMNS).where(`${TABLE}.id`, id);
      return rows.map(concernOf)[0];
    },
    async ofEpisode(episodeId) {
      const rows: Row[] = await db(TABLE).select(COLUMNS).where(`${TABLE}.episode_id`, episodeId).orderBy(`${TABLE}.id`);
      return rows.map(concernOf);
    },
    async add(concern) {
      await db(TABLE).insert({ id: concern.id, version: concern.version, ...columnsOf(concern) });
    },
    save: (concern) => savedVersion(db, TABLE, concern, columnsOf(concern)),
  };
}

const columnsOf = (concern: SafeguardingConcern): Row => ({
  episode_id: concern.episodeId,
  member_id: orNull(concern.memberId),
  what: concern.what,
  raised_by: concern.raisedBy,
  raised_by_name: concern.raisedByName,
  raised_at: instantText(concern.raisedAt),
  taken_by: orNull(concern.taken?.by),
  taken_by_name: orNull(concern.taken?.byName),
  taken_at: concern.taken === undefined ? null : instantText(concern.taken.at),
  taken_action: orNull(concern.taken?.action),
});

function concernOf(row: Row): SafeguardingConcern {
  const read = reading(TABLE, row);
  const takenBy = read.textOrNothing('taken_by');
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    memberId: read.textOrNothing('member_id'),
    what: read.text('what'),
    raisedBy: read.text('raised_by'),
    raisedByName: read.text('raised_by_name'),
    raisedAt: read.instant('raised_at'),
    taken:
      takenBy === undefined
        ? undefined
        : { by: takenBy, byName: read.text('taken_by_name'), at: read.instant('taken_at'), action: read.text('taken_action') },
    version: read.number('version'),
  };
}
