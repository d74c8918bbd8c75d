import type { Knex } from 'knex';
import { REFERRAL_SOURCES } from '../../plugin/core/referral-sources';
import type { CoordinatorSpell, Episode, EpisodeChild } from '../../plugin/episodes/episode';
import type { ProcessOutline } from '../../plugin/worklists/open-process';
import type { OpenProcessStore } from '../../plugin/worklists/open-process.store';
import { withFollowedNumbers } from './record-finding-rows';
import { processRecordsOf } from './process-record-rows';
import { orNull, reading, type Row } from './rows';
import { byOwner } from './rows-by-owner';
import { rowsOfIds } from './rows-of-ids';

const COLUMNS = [
  'id',
  'reference',
  'lead_child_id',
  'opened_on',
  'opened_by',
  'referred_on',
  'referral_source',
  'urgent',
  'strategy_discussion_on',
  'details_checked_on',
  'meeting_type',
  'coordinator_id',
  'coordinators',
  'coordinator_asked',
  'first_contact_on',
  'connected_workers',
  'version',
] as const;

/** Lists of open processes, read without their narratives. */
export function openProcessRows(db: Knex): OpenProcessStore {
  const outlines = async (rows: readonly Row[]): Promise<readonly ProcessOutline[]> => {
    const ids = rows.map((row) => String(row.id));
    const children = await childrenOf(db, ids);
    return rows.map((row) => outlineOf(row, children.get(String(row.id)) ?? []));
  };
  const open = (): Knex.QueryBuilder =>
    db('fm_episode')
      .select(COLUMNS.map((column) => `fm_episode.${column}`))
      .where('fm_episode.closed_on', null)
      .orderBy('fm_episode.id');

  return {
    every: async () => outlines((await open()) as Row[]),
    ofCoordinator: async (workerId) => outlines((await open().where('fm_episode.coordinator_id', workerId)) as Row[]),

    async ofChildren(personIds) {
      const theirs = await rowsOfIds(
        db,
        { table: 'fm_episode_child', column: 'person_id', columns: ['episode_id'] },
        await withFollowedNumbers(db, personIds),
      );
      const ids = [...new Set(theirs.map((row) => String(row.episode_id)))].toSorted();
      const columns = COLUMNS.filter((column) => column !== 'id');
      const rows = await rowsOfIds(db, { table: 'fm_episode', column: 'id', columns: [...columns, 'closed_on'] }, ids);
      return outlines(rows.filter((row) => orNull(row.closed_on) === null));
    },

    withRecords: (given) => processRecordsOf(db, given),
  };
}

async function childrenOf(db: Knex, episodeIds: readonly string[]): Promise<ReadonlyMap<string, readonly EpisodeChild[]>> {
  const spec = { table: 'fm_episode_child', column: 'episode_id', columns: ['person_id', 'joined_on', 'position'], order: ['position'] };
  const rows = await rowsOfIds(db, spec, episodeIds);
  return byOwner('fm_episode_child', 'episode_id', rows, (row) => {
    const read = reading('fm_episode_child', row, 'episode_id');
    return { personId: read.text('person_id'), joinedOn: read.day('joined_on') };
  });
}

function outlineOf(row: Row, children: readonly EpisodeChild[]): ProcessOutline {
  const read = reading('fm_episode', row);
  const on = read.dayOrNothing('referred_on');
  const asked = read.jsonOrNothing<NonNullable<Episode['coordinatorAsked']>>('coordinator_asked');
  const checkedOn = read.dayOrNothing('details_checked_on');
  const referral: Episode['referral'] = on && {
    on,
    source: read.oneOf('referral_source', REFERRAL_SOURCES),
    urgent: read.flagOrNothing('urgent'),
    strategyDiscussionOn: read.dayOrNothing('strategy_discussion_on'),
    detailsChecked: checkedOn && { on: checkedOn, by: '' },
  };
  return {
    episode: {
      id: read.text('id'),
      reference: read.text('reference'),
      leadChildId: read.text('lead_child_id'),
      children,
      openedOn: read.day('opened_on'),
      openedBy: read.text('opened_by'),
      referral,
      coordinatorId: read.textOrNothing('coordinator_id'),
      coordinators: read
        .jsonOrNothing<readonly CoordinatorSpell[]>('coordinators')
        ?.map(({ workerId, from, to, appointedBy }) => ({ workerId, from, to, appointedBy })),
      coordinatorAsked: asked && { ...asked, reason: '' },
      firstContactOn: read.dayOrNothing('first_contact_on'),
      connectedWorkers: read.jsonOrNothing('connected_workers'),
      version: read.number('version'),
    },
    type: read.textOrNothing('meeting_type'),
  };
}
