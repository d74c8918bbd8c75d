import type { Knex } from 'knex';
import type { Consultation } from '../../plugin/meetings/consultation';
import type { MeetingStore } from '../../plugin/meetings/meeting.store';
import { orNull, reading, type Row } from './rows';
import { savedPart } from './saved-part';

const COLUMNS = ['member_id', 'who', 'due_on', 'result', 'support_needed', 'explore', 'version'].map(
  (column) => `fm_consultation.${column}`,
);

type ConsultationStore = Pick<MeetingStore, 'consultationsOf' | 'saveConsultation'>;

/** How those who could not come are asked: a row a person, so that two people are never in each other's way. */
export function consultationRows(db: Knex): ConsultationStore {
  return {
    async consultationsOf(meetingId) {
      const rows: Row[] = await db('fm_consultation')
        .select(COLUMNS)
        .where('fm_consultation.meeting_id', meetingId)
        .orderBy('fm_consultation.member_id');
      return rows.map(consultationOf);
    },

    saveConsultation: (meetingId, consultation) =>
      savedPart(db, 'fm_consultation', { meeting_id: meetingId, member_id: consultation.memberId }, consultation.version, {
        who: consultation.who,
        due_on: consultation.dueOn,
        result: orNull(consultation.result),
        support_needed: orNull(consultation.supportNeeded),
        explore: orNull(consultation.explore),
      }),
  };
}

function consultationOf(row: Row): Consultation {
  const read = reading('fm_consultation', row, 'member_id');
  return {
    memberId: read.text('member_id'),
    who: read.text('who'),
    dueOn: read.day('due_on'),
    result: read.textOrNothing('result'),
    supportNeeded: read.textOrNothing('support_needed'),
    explore: read.textOrNothing('explore'),
    version: read.number('version'),
  };
}
