import type { Knex } from 'knex';
import { AGENDA, NOTE_ITEMS, STAGES, type AgendaNote, type NoteItem } from '../../plugin/meetings/meeting';
import type { MeetingStore } from '../../plugin/meetings/meeting.store';
import { orNull, reading, type Row } from './rows';
import { savedPart } from './saved-part';

const COLUMNS = ['item', 'note', 'details', 'said', 'not_applicable', 'version'].map((column) => `fm_agenda_note.${column}`);

type AgendaNoteStore = Pick<MeetingStore, 'notesOf' | 'stagesOf' | 'note' | 'saveNote'>;

/** The notes of a meeting: a row an item, so that two items are never in each other's way. */
export function agendaNoteRows(db: Knex): AgendaNoteStore {
  const among = async (items: readonly NoteItem[], meetingId: string): Promise<readonly AgendaNote[]> => {
    const rows: Row[] = await db('fm_agenda_note').select(COLUMNS).where('fm_agenda_note.meeting_id', meetingId);
    const written = rows.map(noteOf);
    return items.map((item) => written.find((note) => note.item === item) ?? unwritten(item));
  };

  return {
    notesOf: (meetingId) => among(AGENDA, meetingId),
    stagesOf: (meetingId) => among(STAGES, meetingId),

    async note(meetingId, item) {
      const rows: Row[] = await db('fm_agenda_note')
        .select(COLUMNS)
        .where({ 'fm_agenda_note.meeting_id': meetingId, 'fm_agenda_note.item': item });
      return rows.map(noteOf)[0] ?? unwritten(item);
    },

    saveNote: (meetingId, note) =>
      savedPart(db, 'fm_agenda_note', { meeting_id: meetingId, item: note.item }, note.version, {
        note: orNull(note.text),
        details: JSON.stringify(note.details ?? {}),
        said: JSON.stringify(note.said ?? {}),
        not_applicable: note.notApplicable,
      }),
  };
}

const unwritten = (item: NoteItem): AgendaNote => ({ item, notApplicable: false, version: 0 });

function noteOf(row: Row): AgendaNote {
  const read = reading('fm_agenda_note', row, 'item');
  return {
    item: read.oneOf('item', NOTE_ITEMS),
    text: read.textOrNothing('note'),
    details: read.json('details'),
    said: read.json('said'),
    notApplicable: read.flag('not_applicable'),
    version: read.number('version'),
  };
}
