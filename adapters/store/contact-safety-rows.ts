import type { Knex } from 'knex';
import { CONTACT_SAFETY_KINDS, type ContactSafety } from '../../plugin/network/contact-safety';
import type { ContactSafetyStore } from '../../plugin/network/contact-safety.store';
import { orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'episode_id',
  'kind',
  'member_id',
  'other_member_id',
  'what',
  'since_on',
  'source',
  'review_on',
  'ended_on',
  'ended_reason',
  'recorded_by',
  'version',
].map((column) => `fm_contact_safety.${column}`);

export function contactSafetyRows(db: Knex): ContactSafetyStore {
  return {
    async find(id) {
      const rows: Row[] = await db('fm_contact_safety').select(COLUMNS).where('fm_contact_safety.id', id);
      return rows.map(recordOf)[0];
    },
    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_contact_safety')
        .select(COLUMNS)
        .where('fm_contact_safety.episode_id', episodeId)
        .orderBy('fm_contact_safety.id');
      return rows.map(recordOf);
    },
    async add(record) {
      await db('fm_contact_safety').insert({ id: record.id, version: record.version, ...columnsOf(record) });
    },
    save: (record) => savedVersion(db, 'fm_contact_safety', record, columnsOf(record)),
  };
}

const columnsOf = (record: ContactSafety): Row => ({
  episode_id: record.episodeId,
  kind: record.kind,
  member_id: record.memberId,
  other_member_id: orNull(record.otherMemberId),
  what: record.what,
  since_on: record.since,
  source: record.source,
  review_on: record.reviewOn,
  ended_on: orNull(record.ended?.on),
  ended_reason: orNull(record.ended?.reason),
  recorded_by: record.recordedBy,
});

function recordOf(row: Row): ContactSafety {
  const read = reading('fm_contact_safety', row);
  const endedOn = read.dayOrNothing('ended_on');
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    kind: read.oneOf('kind', CONTACT_SAFETY_KINDS),
    memberId: read.text('member_id'),
    otherMemberId: read.textOrNothing('other_member_id'),
    what: read.text('what'),
    since: read.day('since_on'),
    source: read.text('source'),
    reviewOn: read.day('review_on'),
    ended: endedOn === undefined ? undefined : { on: endedOn, reason: read.text('ended_reason') },
    recordedBy: read.text('recorded_by'),
    version: read.number('version'),
  };
}
