import type { Knex } from 'knex';
import type { MeetingStore } from '../../plugin/meetings/meeting.store';
import { NEXT_STEP_KINDS, type NextStep } from '../../plugin/meetings/next-step';
import { orNull, reading, type Row } from './rows';

const COLUMNS = ['id', 'meeting_id', 'kind', 'what', 'who', 'due_on'].map((column) => `fm_next_step.${column}`);

type NextStepStore = Pick<MeetingStore, 'nextStepsOf' | 'addNextStep' | 'removeNextStep'>;

export function nextStepRows(db: Knex): NextStepStore {
  return {
    async nextStepsOf(meetingId) {
      const rows: Row[] = await db('fm_next_step').select(COLUMNS).where('fm_next_step.meeting_id', meetingId).orderBy('fm_next_step.id');
      return rows.map(stepOf);
    },

    async addNextStep(step) {
      await db('fm_next_step').insert({
        id: step.id,
        meeting_id: step.meetingId,
        kind: step.kind,
        what: step.what,
        who: orNull(step.who),
        due_on: orNull(step.dueOn),
      });
    },

    async removeNextStep(meetingId, id) {
      await db('fm_next_step').where({ meeting_id: meetingId, id }).delete();
    },
  };
}

function stepOf(row: Row): NextStep {
  const read = reading('fm_next_step', row);
  return {
    id: read.text('id'),
    meetingId: read.text('meeting_id'),
    kind: read.oneOf('kind', NEXT_STEP_KINDS),
    what: read.text('what'),
    who: read.textOrNothing('who'),
    dueOn: read.dayOrNothing('due_on'),
  };
}
