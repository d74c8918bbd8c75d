import type { Knex } from 'knex';
import type { Exclusion } from '../../plugin/network/exclusion';
import type { ExclusionStore } from '../../plugin/network/exclusion.store';
import { orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'episode_id',
  'member_id',
  'reason',
  'welfare_basis',
  'decided_by',
  'decided_on',
  'review_on',
  'worries',
  'existing_safety',
  'must_happen',
  'explained_how',
  'explained_on',
  'ended_on',
  'ended_reason',
  'recorded_by',
  'version',
].map((column) => `fm_exclusion.${column}`);

export function exclusionRows(db: Knex): ExclusionStore {
  return {
    async find(id) {
      const rows: Row[] = await db('fm_exclusion').select(COLUMNS).where('fm_exclusion.id', id);
      return rows.map(exclusionOf)[0];
    },
    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_exclusion').select(COLUMNS).where('fm_exclusion.episode_id', episodeId).orderBy('fm_exclusion.id');
      return rows.map(exclusionOf);
    },
    async add(exclusion) {
      await db('fm_exclusion').insert({ id: exclusion.id, version: exclusion.version, ...columnsOf(exclusion) });
    },
    save: (exclusion) => savedVersion(db, 'fm_exclusion', exclusion, columnsOf(exclusion)),
  };
}

const columnsOf = (exclusion: Exclusion): Row => ({
  episode_id: exclusion.episodeId,
  member_id: exclusion.memberId,
  reason: exclusion.reason,
  welfare_basis: exclusion.welfareBasis,
  decided_by: exclusion.decidedBy,
  decided_on: exclusion.decidedOn,
  review_on: exclusion.reviewOn,
  worries: orNull(exclusion.worries),
  existing_safety: orNull(exclusion.existingSafety),
  must_happen: orNull(exclusion.mustHappen),
  explained_how: orNull(exclusion.explained?.how),
  explained_on: orNull(exclusion.explained?.on),
  ended_on: orNull(exclusion.ended?.on),
  ended_reason: orNull(exclusion.ended?.reason),
  recorded_by: exclusion.recordedBy,
});

function exclusionOf(row: Row): Exclusion {
  const read = reading('fm_exclusion', row);
  const explainedOn = read.dayOrNothing('explained_on');
  const endedOn = read.dayOrNothing('ended_on');
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    memberId: read.text('member_id'),
    reason: read.text('reason'),
    welfareBasis: read.text('welfare_basis'),
    decidedBy: read.text('decided_by'),
    decidedOn: read.day('decided_on'),
    reviewOn: read.day('review_on'),
    worries: read.textOrNothing('worries'),
    existingSafety: read.textOrNothing('existing_safety'),
    mustHappen: read.textOrNothing('must_happen'),
    explained: explainedOn === undefined ? undefined : { how: read.text('explained_how'), on: explainedOn },
    ended: endedOn === undefined ? undefined : { on: endedOn, reason: read.text('ended_reason') },
    recordedBy: read.text('recorded_by'),
    version: read.number('version'),
  };
}
