import { createByHandFiling } from '../adapters/filing/by-hand/by-hand-filing';
import { createFolderFiling } from '../adapters/filing/folder/folder-filing';
import { createHttpFiling } from '../adapters/filing/http/http-filing';
import { createCalendarFiles } from '../adapters/delivery/calendar/calendar-files';
import { createNotifyDelivery } from '../adapters/delivery/notify/notify-delivery';
import { createSmtpDelivery } from '../adapters/delivery/smtp/smtp-delivery';
import type { CalendarMaker } from './core/calendar-port';
import type { Clock } from './core/clock';
import type { Delivery } from './core/delivery-port';
import type { Filing } from './core/filing-port';
import type { LetterService } from './core/letter-service';
import type { FilingOptions, NotifyOptions, SmtpOptions } from './options';

/** The way that the options name, or the host's own. */
export function filingFrom(options: FilingOptions | Filing, clock: Clock): Filing {
  if (!('kind' in options)) return options;
  switch (options.kind) {
    case 'folder':
      return createFolderFiling({ folder: options.folder, clock });
    case 'http':
      return createHttpFiling({ settings: options, clock });
    case 'by-hand':
      return createByHandFiling();
  }
}

/** Without a mail server letters are printed, and an e-mail says that it could not go. */
const noMailServer: Delivery = {
  send: async () => ({ outcome: 'failed', retryable: false, detail: 'No mail server is set up: print the letter instead' }),
};

export function deliveryFrom(options: SmtpOptions | NotifyOptions | Delivery | undefined): Delivery {
  if (options === undefined) return noMailServer;
  if (!('kind' in options)) return options;
  return options.kind === 'notify' ? createNotifyDelivery(options) : createSmtpDelivery(options);
}

/** Answers to an entry go to the service: where it has no address, there are no entries. */
export const calendarFrom = ({ name, email }: LetterService): { readonly calendar?: CalendarMaker } =>
  email === null ? {} : { calendar: createCalendarFiles({ name, email }) };
