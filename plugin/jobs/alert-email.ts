import type { Policy } from '../core/policy';

interface AlertWords {
  /** The same for every family: it stands on lock screens and in mail logs. */
  readonly subject: string;
  readonly text: string;
}

const tasksAt = (serviceName: string, { reminders }: Pick<Policy, 'reminders'>): string =>
  reminders.link === null ? `Open ${serviceName} from the case system and choose Tasks.` : `Your tasks: ${reminders.link}`;

/** roles.md rule 2: that it happened, and where to look; not whose record, and not why. */
export const emergencyEmail = (serviceName: string, policy: Pick<Policy, 'reminders'>): AlertWords => ({
  subject: `${serviceName}: a record was opened in an emergency`,
  text: `Somebody opened a record in an emergency that they may not open otherwise. A manager of the team is asked to look at it.\n\n${tasksAt(serviceName, policy)}\n`,
});

/** roles.md "Safeguarding escalation from preparation": the process's own reference, which says nothing of the family, and where to look. */
export const concernEmail = (serviceName: string, reference: string, policy: Pick<Policy, 'reminders'>): AlertWords => ({
  subject: `${serviceName}: a safeguarding concern was raised`,
  text: `A safeguarding concern was raised in ${reference}. Read it now and take it up: it stands under Safeguarding concerns.\n\n${tasksAt(serviceName, policy)}\n`,
});
