import { inWords, type CalendarDay } from '../core/calendar-day';
import type { Policy } from '../core/policy';
import { failureInWords } from '../report-pages/night-failure';

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

/** To those who mind the reports: what happened, what the pages show meanwhile, and what to do. */
export const nightFailedEmail = (serviceName: string, businessDate: CalendarDay, failure: string): AlertWords => ({
  subject: `${serviceName}: the reports of ${inWords(businessDate)} could not be made`,
  text: `The reports of the night to ${inWords(businessDate)} could not be made. ${failureInWords(failure)}

The report pages show the last reports that were made, and say of which day they are.

What to do, on the server:
1. family-meetings doctor --config FILE
   It tells what is wrong, and who can put it right.
2. family-meetings nightly --config FILE
   It makes the reports now. Otherwise they are tried again every hour, six times in all, and tonight.

You get this e-mail once for this night.
`,
});

export const nightWorksEmail = (serviceName: string, businessDate: CalendarDay): AlertWords => ({
  subject: `${serviceName}: the reports are made again`,
  text: `The reports of ${inWords(businessDate)} are made, and stand on the report pages. There is nothing to do.\n`,
});
