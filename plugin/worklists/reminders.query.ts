import { z } from 'zod';
import { defineQuery } from '../core/query';
import type { ReminderStore } from './reminder.store';
import { mayHaveTasks } from './worklist-access';

/** Whether the person who asks gets reminders. */
export const reminders = defineQuery({
  name: 'view-reminders',
  input: z.strictObject({}),
  load: async (_input, stores: { reminders: ReminderStore }, { actor }) => ({ stopped: await stores.reminders.isStopped(actor.workerId) }),
  allow: (actor) => mayHaveTasks(actor),
  about: () => ({ thing: 'reminders' }),
});
