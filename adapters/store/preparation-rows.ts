import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import { ADVOCATE_ANSWERS, VIEW_METHODS, type Participant } from '../../plugin/preparation/participant';
import {
  PREPARATION_METHODS,
  PREPARATION_OUTCOMES,
  UNDERSTANDING,
  WAYS_OF_SHARING,
  type PreparationEntry,
} from '../../plugin/preparation/preparation-entry';
import type { PreparationStore } from '../../plugin/preparation/preparation.store';
import { orNull, reading, type Row } from './rows';
import { savedPart } from './saved-part';

const ENTRY = [
  'id',
  'episode_id',
  'member_id',
  'prepared_on',
  'method',
  'prepared_by',
  'outcome',
  'information_what',
  'information_version',
  'information_how',
  'understood',
  'note',
  'recorded_by',
  'crossed_out_on',
  'crossed_out_reason',
].map((column) => `fm_preparation_entry.${column}`);

const PARTICIPANT = [
  'id',
  'episode_id',
  'advocate_offered_on',
  'advocate_answer',
  'advocate_name',
  'advocate_organisation',
  'own_view',
  'views',
  'views_method',
  'views_on',
  'views_may_be_read_out',
  'not_prepared_reason',
  'version',
].map((column) => `fm_participant.${column}`);

export function preparationRows(db: Knex): PreparationStore {
  return {
    async entriesOf(episodeId) {
      const rows: Row[] = await db('fm_preparation_entry')
        .select(ENTRY)
        .where('fm_preparation_entry.episode_id', episodeId)
        .orderBy('fm_preparation_entry.id');
      return rows.map(entryOf);
    },
    async entry(id) {
      const rows: Row[] = await db('fm_preparation_entry').select(ENTRY).where('fm_preparation_entry.id', id);
      return rows.map(entryOf)[0];
    },
    async addEntry(entry) {
      await db('fm_preparation_entry').insert(entryColumns(entry));
    },
    async crossOutEntry(id, { on, reason }) {
      const changed = await db('fm_preparation_entry')
        .where({ id })
        .whereNull('crossed_out_on')
        .update({ crossed_out_on: on, crossed_out_reason: reason });
      if (changed !== 1) throw new Conflict('This is crossed out already');
    },
    async participantsOf(episodeId) {
      const rows: Row[] = await db('fm_participant')
        .select(PARTICIPANT)
        .where('fm_participant.episode_id', episodeId)
        .orderBy('fm_participant.id');
      return rows.map(participantOf);
    },
    async participant(memberId) {
      const rows: Row[] = await db('fm_participant').select(PARTICIPANT).where('fm_participant.id', memberId);
      return rows.map(participantOf)[0];
    },
    saveParticipant: (participant) =>
      savedPart(db, 'fm_participant', { id: participant.memberId }, participant.version, participantColumns(participant)),
  };
}

const entryColumns = (entry: PreparationEntry): Row => ({
  id: entry.id,
  episode_id: entry.episodeId,
  member_id: entry.memberId,
  prepared_on: entry.on,
  method: entry.method,
  prepared_by: entry.by,
  outcome: entry.outcome,
  information_what: orNull(entry.information?.what),
  information_version: orNull(entry.information?.version),
  information_how: orNull(entry.information?.how),
  understood: orNull(entry.understood),
  note: orNull(entry.note),
  recorded_by: entry.recordedBy,
  crossed_out_on: orNull(entry.crossedOut?.on),
  crossed_out_reason: orNull(entry.crossedOut?.reason),
});

function entryOf(row: Row): PreparationEntry {
  const read = reading('fm_preparation_entry', row);
  const how = read.oneOfOrNothing('information_how', WAYS_OF_SHARING);
  const crossedOutOn = read.dayOrNothing('crossed_out_on');
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    memberId: read.text('member_id'),
    on: read.day('prepared_on'),
    method: read.oneOf('method', PREPARATION_METHODS),
    by: read.text('prepared_by'),
    outcome: read.oneOf('outcome', PREPARATION_OUTCOMES),
    information:
      how === undefined ? undefined : { what: read.text('information_what'), version: read.textOrNothing('information_version'), how },
    understood: read.oneOfOrNothing('understood', UNDERSTANDING),
    note: read.textOrNothing('note'),
    recordedBy: read.text('recorded_by'),
    crossedOut: crossedOutOn === undefined ? undefined : { on: crossedOutOn, reason: read.text('crossed_out_reason') },
  };
}

const participantColumns = ({ episodeId, advocate, ownView, absentViews, notPreparedReason }: Participant): Row => ({
  episode_id: episodeId,
  advocate_offered_on: orNull(advocate?.offeredOn),
  advocate_answer: orNull(advocate?.answer),
  advocate_name: orNull(advocate?.name),
  advocate_organisation: orNull(advocate?.organisation),
  own_view: orNull(ownView),
  views: orNull(absentViews?.text),
  views_method: orNull(absentViews?.method),
  views_on: orNull(absentViews?.on),
  views_may_be_read_out: orNull(absentViews?.mayBeReadOut),
  not_prepared_reason: orNull(notPreparedReason),
});

type Reading = ReturnType<typeof reading>;

function advocateOf(read: Reading): Participant['advocate'] {
  const offeredOn = read.dayOrNothing('advocate_offered_on');
  if (offeredOn === undefined) return undefined;
  return {
    offeredOn,
    answer: read.oneOf('advocate_answer', ADVOCATE_ANSWERS),
    name: read.textOrNothing('advocate_name'),
    organisation: read.textOrNothing('advocate_organisation'),
  };
}

function viewsOf(read: Reading): Participant['absentViews'] {
  const on = read.dayOrNothing('views_on');
  if (on === undefined) return undefined;
  return {
    text: read.text('views'),
    method: read.oneOf('views_method', VIEW_METHODS),
    on,
    mayBeReadOut: read.flag('views_may_be_read_out'),
  };
}

function participantOf(row: Row): Participant {
  const read = reading('fm_participant', row);
  return {
    memberId: read.text('id'),
    episodeId: read.text('episode_id'),
    advocate: advocateOf(read),
    ownView: read.textOrNothing('own_view'),
    absentViews: viewsOf(read),
    notPreparedReason: read.textOrNothing('not_prepared_reason'),
    version: read.number('version'),
  };
}
