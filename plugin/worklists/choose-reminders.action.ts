import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { yesNo } from '../core/input';
import type { ReminderStore } from './reminder.store';
import { mayHaveTasks } from './worklist-access';

/** One's own reminders, and nobody else's. */
export const chooseReminders = defineAction({
  name: 'choose-reminders',
  input: z.strictObject({ wanted: yesNo({ required: 'Select yes if you want the e-mail' }) }),
  load: async () => undefined,
  allow: (actor) => mayHaveTasks(actor),
  about: () => ({ thing: 'reminders' }),
  async record({ input, actor, at, policy }, stores: { reminders: ReminderStore }) {
    if (!policy.reminders.mayOptOut) throw new Conflict('Everybody gets these reminders here. Ask your manager if they trouble you');
    if (input.wanted) await stores.reminders.resume(actor.workerId);
    else await stores.reminders.stop(actor.workerId, at);
  },
});
