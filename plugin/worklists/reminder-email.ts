import type { Policy } from '../core/policy';
import type { Reminder } from './reminder';

export interface ReminderWords {
  /** The same every day: it stands on lock screens and in mail logs. */
  readonly subject: string;
  readonly text: string;
}

/** Counts and one link: whoever reads over a shoulder, or in the wrong mailbox, learns of no family. */
export function reminderEmail(
  reminder: Reminder,
  serviceName: string,
  { reminders, worklists }: Pick<Policy, 'reminders' | 'worklists'>,
): ReminderWords {
  const days = worklists.soonDays === 1 ? 'today or tomorrow' : `within ${worklists.soonDays} days`;
  const lines = [
    counted(reminder.late, 'One task of yours is late.', '# tasks of yours are late.'),
    counted(reminder.soon, `One task of yours is due ${days}.`, `# tasks of yours are due ${days}.`),
    counted(reminder.lateWithOthers, 'One task that waits for somebody else is late.', '# tasks that wait for somebody else are late.'),
    counted(reminder.lettersLate, 'One request for letters is late.', '# requests for letters are late.'),
    counted(reminder.lettersSoon, `One request for letters is due ${days}.`, `# requests for letters are due ${days}.`),
  ].filter((line) => line !== undefined);
  const where = reminders.link === null ? `Open ${serviceName} from the case system and choose Tasks.` : `Your list: ${reminders.link}`;
  const stop = reminders.mayOptOut ? ' You can stop it on the page Tasks, under E-mail reminders.' : '';
  return {
    subject: `${serviceName}: your tasks`,
    text: `${lines.join('\n')}\n\n${where}\n\nThis e-mail comes at most once on a working day, and only when something is late or due.${stop}\n`,
  };
}

const counted = (count: number, one: string, many: string): string | undefined =>
  count === 0 ? undefined : count === 1 ? one : many.replace('#', String(count));
