import type { Knex } from 'knex';
import { REFERRAL_SOURCES } from '../../plugin/core/referral-sources';
import { CLOSE_REASONS, type Ending, type Episode, type EpisodeChild, type Referral } from '../../plugin/episodes/episode';
import type { EpisodeStore } from '../../plugin/episodes/episode.store';
import { withFollowedNumbers } from './record-finding-rows';
import { pagesById } from './pages-by-id';
import { orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

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
  'over_age_reason',
  'details_checked_on',
  'details_checked_by',
  'situation',
  'choice',
  'coordinator_id',
  'coordinators',
  'coordinator_asked',
  'first_contact_on',
  'connected_workers',
  'closed_on',
  'close_reason',
  'close_note',
  'closed_by',
  'version',
].map((column) => `fm_episode.${column}`);

export function episodeRows(db: Knex): EpisodeStore {
  const withChildren = async (rows: readonly Row[]): Promise<Episode[]> => {
    const children = await childrenOf(
      db,
      rows.map((row) => String(row.id)),
    );
    return rows.map((row) => episodeOf(row, children.get(String(row.id)) ?? []));
  };

  return {
    async find(id) {
      const rows: Row[] = await db('fm_episode').select(COLUMNS).where('fm_episode.id', id);
      return (await withChildren(rows))[0];
    },

    async ofChild(personId) {
      const numbers = await withFollowedNumbers(db, [personId]);
      const rows: Row[] = await db('fm_episode')
        .select(COLUMNS)
        .whereIn(
          'fm_episode.id',
          db('fm_episode_child')
            .select('fm_episode_child.episode_id')
            .whereIn('fm_episode_child.person_id', numbers as string[]),
        )
        .orderBy('fm_episode.id', 'desc');
      return withChildren(rows);
    },

    async add(episode) {
      await db('fm_episode').insert({ id: episode.id, version: episode.version, ...columnsOf(episode) });
      await addChildren(db, episode);
    },

    async save(episode) {
      const version = await savedVersion(db, 'fm_episode', episode, columnsOf(episode));
      await db('fm_episode_child').where({ episode_id: episode.id }).delete();
      await addChildren(db, episode);
      return version;
    },

    async openWithoutCoordinator(types) {
      const rows: Row[] = await db('fm_episode')
        .select(COLUMNS)
        .whereNull('fm_episode.closed_on')
        .whereNull('fm_episode.coordinator_id')
        .where((either) => void either.whereIn('fm_episode.meeting_type', types as string[]).orWhereNotNull('fm_episode.coordinator_asked'))
        .orderBy('fm_episode.id');
      return withChildren(rows);
    },

    async openOfCoordinator(workerId) {
      const rows: Row[] = await db('fm_episode')
        .select(COLUMNS)
        .where('fm_episode.coordinator_id', workerId)
        .whereNull('fm_episode.closed_on')
        .orderBy('fm_episode.id');
      return withChildren(rows);
    },

    async *all() {
      for await (const rows of pagesById(db, 'fm_episode', COLUMNS)) yield* await withChildren(rows);
    },
  };
}

function columnsOf(episode: Episode): Row {
  return {
    reference: episode.reference,
    lead_child_id: episode.leadChildId,
    opened_on: episode.openedOn,
    opened_by: episode.openedBy,
    referred_on: orNull(episode.referral?.on),
    referral_source: orNull(episode.referral?.source),
    urgent: orNull(episode.referral?.urgent),
    strategy_discussion_on: orNull(episode.referral?.strategyDiscussionOn),
    over_age_reason: orNull(episode.referral?.overAgeReason),
    details_checked_on: orNull(episode.referral?.detailsChecked?.on),
    details_checked_by: orNull(episode.referral?.detailsChecked?.by),
    situation: jsonOrNull(episode.situation),
    meeting_type: orNull(episode.choice?.type),
    choice: jsonOrNull(episode.choice),
    coordinator_id: orNull(episode.coordinatorId),
    coordinators: jsonOrNull(episode.coordinators),
    coordinator_asked: jsonOrNull(episode.coordinatorAsked),
    first_contact_on: orNull(episode.firstContactOn),
    connected_workers: jsonOrNull(episode.connectedWorkers),
    closed_on: orNull(episode.closed?.on),
    close_reason: orNull(episode.closed?.reason),
    close_note: orNull(episode.closed?.note),
    closed_by: orNull(episode.closed?.by),
  };
}

const jsonOrNull = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

async function addChildren(db: Knex, episode: Episode): Promise<void> {
  for (const [position, child] of episode.children.entries()) {
    await db('fm_episode_child').insert({ episode_id: episode.id, person_id: child.personId, joined_on: child.joinedOn, position });
  }
}

async function childrenOf(db: Knex, episodeIds: readonly string[]): Promise<ReadonlyMap<string, readonly EpisodeChild[]>> {
  const rows: Row[] = await db('fm_episode_child')
    .select(['fm_episode_child.episode_id', 'fm_episode_child.person_id', 'fm_episode_child.joined_on'])
    .whereIn('fm_episode_child.episode_id', episodeIds as string[])
    .orderBy(['fm_episode_child.episode_id', 'fm_episode_child.position']);
  const children = new Map<string, EpisodeChild[]>();
  for (const row of rows) {
    const read = reading('fm_episode_child', row, 'episode_id');
    const episodeId = read.text('episode_id');
    const siblings = children.get(episodeId) ?? [];
    siblings.push({ personId: read.text('person_id'), joinedOn: read.day('joined_on') });
    children.set(episodeId, siblings);
  }
  return children;
}

function episodeOf(row: Row, children: readonly EpisodeChild[]): Episode {
  const read = reading('fm_episode', row);
  return {
    id: read.text('id'),
    reference: read.text('reference'),
    leadChildId: read.text('lead_child_id'),
    children,
    openedOn: read.day('opened_on'),
    openedBy: read.text('opened_by'),
    referral: referralOf(read),
    situation: read.jsonOrNothing('situation'),
    choice: read.jsonOrNothing('choice'),
    coordinatorId: read.textOrNothing('coordinator_id'),
    coordinators: read.jsonOrNothing('coordinators'),
    coordinatorAsked: read.jsonOrNothing('coordinator_asked'),
    firstContactOn: read.dayOrNothing('first_contact_on'),
    connectedWorkers: read.jsonOrNothing('connected_workers'),
    closed: endingOf(read),
    version: read.number('version'),
  };
}

type Reading = ReturnType<typeof reading>;

function referralOf(read: Reading): Referral | undefined {
  const on = read.dayOrNothing('referred_on');
  const checkedOn = read.dayOrNothing('details_checked_on');
  return on === undefined
    ? undefined
    : {
        on,
        source: read.oneOf('referral_source', REFERRAL_SOURCES),
        urgent: read.flagOrNothing('urgent'),
        strategyDiscussionOn: read.dayOrNothing('strategy_discussion_on'),
        overAgeReason: read.textOrNothing('over_age_reason'),
        detailsChecked: checkedOn === undefined ? undefined : { on: checkedOn, by: read.text('details_checked_by') },
      };
}

function endingOf(read: Reading): Ending | undefined {
  const on = read.dayOrNothing('closed_on');
  return on === undefined
    ? undefined
    : {
        on,
        reason: read.oneOf('close_reason', CLOSE_REASONS),
        note: read.textOrNothing('close_note'),
        by: read.textOrNothing('closed_by'),
      };
}
