import type { AllStores } from '../all-stores';
import type { CalendarMaker } from '../core/calendar-port';
import type { CaseSystem } from '../core/case-system';
import type { DocumentMaker, LetterFinisher } from '../core/documents-port';
import type { Delivery } from '../core/delivery-port';
import type { Filing } from '../core/filing-port';
import { dispatchAlerts } from './dispatch-alert';
import { filingDispatchers } from './dispatch-filing';
import { dispatchInvitation, followLetter, type ReplyLinks } from './dispatch-invitation';
import { dispatchReminder, type ReminderWays } from './dispatch-reminder';
import { dispatchTextReminder } from './dispatch-text-reminder';
import { dispatchSentCopy } from './dispatch-sent-copy';
import type { Dispatcher } from './dispatcher';

/** The ways to the outside world. */
export interface WaysOut {
  readonly filing: Filing;
  readonly delivery: Delivery;
  readonly documents: DocumentMaker;
  readonly caseSystem: CaseSystem;
  /** Letters for a service that prints and posts them. */
  readonly finisher?: LetterFinisher;
  /** Entries for the calendars of those who are invited by e-mail. */
  readonly calendar?: CalendarMaker;
  /** Links by which they answer. */
  readonly replyLinks?: ReplyLinks;
  /** False = the council set up no mail server: what would only be told by e-mail is not kept waiting. */
  readonly mails?: boolean;
  /** What the daily reminders need besides. */
  readonly reminders: Omit<ReminderWays, 'delivery'>;
}

/** Who carries which kind of outbox message. */
export function dispatchers(ways: WaysOut): readonly Dispatcher<AllStores>[] {
  return [
    ...filingDispatchers(ways),
    dispatchInvitation({ ...ways, policy: ways.reminders.ground.policy }),
    followLetter({ delivery: ways.delivery, policy: ways.reminders.ground.policy }),
    ...dispatchTextReminder({ delivery: ways.delivery, caseSystem: ways.caseSystem, policy: ways.reminders.ground.policy }),
    dispatchSentCopy({ ...ways.reminders.ground, caseSystem: ways.caseSystem }),
    dispatchReminder({ ...ways.reminders, delivery: ways.delivery }),
    ...dispatchAlerts({ ...ways.reminders, delivery: ways.delivery, mails: ways.mails ?? true }),
  ];
}
