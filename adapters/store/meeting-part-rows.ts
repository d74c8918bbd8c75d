import type { Knex } from 'knex';
import { PART_KINDS, type MeetingPart } from '../../plugin/meetings/meeting-part';
import type { MeetingStore } from '../../plugin/meetings/meeting.store';
import { orNull, reading, type Row } from './rows';

const COLUMNS = ['id', 'meeting_id', 'kind', 'name', 'part_on', 'starts_at', 'place', 'member_ids'].map(
  (column) => `fm_meeting_part.${column}`,
);

type MeetingPartStore = Pick<MeetingStore, 'partsOf' | 'addPart' | 'removePart'>;

export function meetingPartRows(db: Knex): MeetingPartStore {
  return {
    async partsOf(meetingId) {
      const rows: Row[] = await db('fm_meeting_part')
        .select(COLUMNS)
        .where('fm_meeting_part.meeting_id', meetingId)
        .orderBy('fm_meeting_part.id');
      return rows.map(partOf);
    },

    async addPart(part) {
      await db('fm_meeting_part').insert({
        id: part.id,
        meeting_id: part.meetingId,
        kind: part.kind,
        name: part.name,
        part_on: orNull(part.on),
        starts_at: orNull(part.startsAt),
        place: orNull(part.place),
        member_ids: JSON.stringify(part.memberIds),
      });
    },

    async removePart(meetingId, id) {
      await db('fm_meeting_part').where({ meeting_id: meetingId, id }).delete();
    },
  };
}

function partOf(row: Row): MeetingPart {
  const read = reading('fm_meeting_part', row);
  return {
    id: read.text('id'),
    meetingId: read.text('meeting_id'),
    kind: read.oneOf('kind', PART_KINDS),
    name: read.text('name'),
    on: read.dayOrNothing('part_on'),
    startsAt: read.textOrNothing('starts_at'),
    place: read.textOrNothing('place'),
    memberIds: read.json('member_ids'),
  };
}
