import type { Knex } from 'knex';
import type { ReminderStore } from '../../plugin/worklists/reminder.store';
import { instantText, isAlreadyThere, type Row } from './rows';

export function reminderRows(db: Knex): ReminderStore {
  /** False where the row was there already. */
  const added = async (table: string, row: Row): Promise<boolean> => {
    try {
      await db(table).insert(row);
      return true;
    } catch (error) {
      if (isAlreadyThere(error)) return false;
      throw error;
    }
  };
  return {
    async isStopped(workerId) {
      const rows: Row[] = await db('fm_reminder_stopped').select('fm_reminder_stopped.worker_id').where({ worker_id: workerId });
      return rows.length > 0;
    },
    async stop(workerId, at) {
      await added('fm_reminder_stopped', { worker_id: workerId, stopped_at: instantText(at) });
    },
    async resume(workerId) {
      await db('fm_reminder_stopped').where({ worker_id: workerId }).delete();
    },
    begin: (workerId, on, at) => added('fm_reminder_sent', { worker_id: workerId, sent_on: on, begun_at: instantText(at) }),
    async takeBack(workerId, on) {
      await db('fm_reminder_sent').where({ worker_id: workerId, sent_on: on }).delete();
    },
  };
}
