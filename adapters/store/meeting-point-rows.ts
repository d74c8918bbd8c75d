import type { Knex } from 'knex';
import { POINT_COLUMNS, type MeetingPoint } from '../../plugin/meetings/meeting-point';
import type { MeetingStore } from '../../plugin/meetings/meeting.store';
import { orNull, reading, type Row } from './rows';

const COLUMNS = ['id', 'meeting_id', 'stands_under', 'words', 'said_by'].map((column) => `fm_meeting_point.${column}`);

type MeetingPointStore = Pick<MeetingStore, 'pointsOf' | 'addPoint' | 'removePoint'>;

export function meetingPointRows(db: Knex): MeetingPointStore {
  return {
    async pointsOf(meetingId) {
      const rows: Row[] = await db('fm_meeting_point')
        .select(COLUMNS)
        .where('fm_meeting_point.meeting_id', meetingId)
        .orderBy('fm_meeting_point.id');
      return rows.map(pointOf);
    },

    async addPoint(point) {
      await db('fm_meeting_point').insert({
        id: point.id,
        meeting_id: point.meetingId,
        stands_under: point.column,
        words: point.words,
        said_by: orNull(point.saidBy),
      });
    },

    async removePoint(meetingId, id) {
      await db('fm_meeting_point').where({ meeting_id: meetingId, id }).delete();
    },
  };
}

function pointOf(row: Row): MeetingPoint {
  const read = reading('fm_meeting_point', row);
  return {
    id: read.text('id'),
    meetingId: read.text('meeting_id'),
    column: read.oneOf('stands_under', POINT_COLUMNS),
    words: read.text('words'),
    saidBy: read.textOrNothing('said_by'),
  };
}
