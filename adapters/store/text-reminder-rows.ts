import type { Knex } from 'knex';
import { Conflict } from '../../plugin/core/errors';
import { TEXT_STATES, type TextReminder } from '../../plugin/invitations/text-reminder';
import type { TextReminderStore } from '../../plugin/invitations/text-reminder.store';
import { instantText, isAlreadyThere, orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const TABLE = 'fm_text_reminder';
const COLUMNS = [
  'id',
  'invitation_id',
  'meeting_id',
  'member_id',
  'revision',
  'mobile',
  'state',
  'chosen_by',
  'handing_over_since',
  'sent_on',
  'detail',
  'version',
].map((column) => `${TABLE}.${column}`);
const DETAIL_MAX = 500;

export function textReminderRows(db: Knex): TextReminderStore {
  const reminders = async (where: Row): Promise<TextReminder[]> => {
    const rows: Row[] = await db(TABLE).select(COLUMNS).where(where).orderBy(`${TABLE}.id`);
    return rows.map(reminderOf);
  };
  return {
    find: async (id) => (await reminders({ [`${TABLE}.id`]: id }))[0],
    ofMember: (memberId) => reminders({ [`${TABLE}.member_id`]: memberId }),
    async add(reminder) {
      const { id, invitationId, meetingId, memberId, revision, version } = reminder;
      const which = { id, invitation_id: invitationId, meeting_id: meetingId, member_id: memberId, revision, version };
      try {
        await db(TABLE).insert({ ...which, ...columnsOf(reminder) });
      } catch (error) {
        throw isAlreadyThere(error) ? new Conflict('A text message to this person was chosen already') : error;
      }
    },
    save: (reminder) => savedVersion(db, TABLE, reminder, columnsOf(reminder)),
  };
}

const columnsOf = ({ mobile, state, chosenBy, handingOverSince, sentOn, detail }: TextReminder): Row => ({
  mobile: orNull(mobile),
  state,
  chosen_by: chosenBy,
  handing_over_since: handingOverSince === undefined ? null : instantText(handingOverSince),
  sent_on: orNull(sentOn),
  detail: orNull(detail?.slice(0, DETAIL_MAX)),
});

function reminderOf(row: Row): TextReminder {
  const read = reading(TABLE, row);
  return {
    id: read.text('id'),
    invitationId: read.text('invitation_id'),
    meetingId: read.text('meeting_id'),
    memberId: read.text('member_id'),
    revision: read.number('revision'),
    mobile: read.textOrNothing('mobile'),
    state: read.oneOf('state', TEXT_STATES),
    chosenBy: read.text('chosen_by'),
    handingOverSince: read.instantOrNothing('handing_over_since'),
    sentOn: read.dayOrNothing('sent_on'),
    detail: read.textOrNothing('detail'),
    version: read.number('version'),
  };
}
