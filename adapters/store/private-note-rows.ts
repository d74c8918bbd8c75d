import type { Knex } from 'knex';
import { PRIVATE_NOTE_KINDS, type PrivateNote } from '../../plugin/preparation/private-note';
import type { PrivateNoteStore } from '../../plugin/preparation/private-note.store';
import { instantText, orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'episode_id',
  'member_id',
  'kind',
  'note',
  'written_by',
  'written_at',
  'shared_on',
  'shared_agreed_by',
  'version',
].map((column) => `fm_private_note.${column}`);

export function privateNoteRows(db: Knex): PrivateNoteStore {
  return {
    async find(id) {
      const rows: Row[] = await db('fm_private_note').select(COLUMNS).where('fm_private_note.id', id);
      return rows.map(noteOf)[0];
    },
    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_private_note')
        .select(COLUMNS)
        .where('fm_private_note.episode_id', episodeId)
        .orderBy('fm_private_note.id');
      return rows.map(noteOf);
    },
    async add(note) {
      await db('fm_private_note').insert({ id: note.id, version: note.version, ...columnsOf(note) });
    },
    save: (note) => savedVersion(db, 'fm_private_note', note, columnsOf(note)),
  };
}

const columnsOf = (note: PrivateNote): Row => ({
  episode_id: note.episodeId,
  member_id: orNull(note.memberId),
  kind: note.kind,
  note: note.text,
  written_by: note.writtenBy,
  written_at: instantText(note.writtenAt),
  shared_on: orNull(note.shared?.on),
  shared_agreed_by: orNull(note.shared?.agreedBy),
});

function noteOf(row: Row): PrivateNote {
  const read = reading('fm_private_note', row);
  const sharedOn = read.dayOrNothing('shared_on');
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    memberId: read.textOrNothing('member_id'),
    kind: read.oneOf('kind', PRIVATE_NOTE_KINDS),
    text: read.text('note'),
    writtenBy: read.text('written_by'),
    writtenAt: read.instant('written_at'),
    shared: sharedOn === undefined ? undefined : { on: sharedOn, agreedBy: read.text('shared_agreed_by') },
    version: read.number('version'),
  };
}
