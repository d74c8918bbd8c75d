import { createByHandFiling } from '../adapters/filing/by-hand/by-hand-filing';
import { createFolderFiling } from '../adapters/filing/folder/folder-filing';
import type * as HttpFiling from '../adapters/filing/http/http-filing';
import { createCalendarFiles } from '../adapters/delivery/calendar/calendar-files';
import type * as NotifyDelivery from '../adapters/delivery/notify/notify-delivery';
import type * as SmtpDelivery from '../adapters/delivery/smtp/smtp-delivery';
import type { CalendarMaker } from './core/calendar-port';
import type { Clock } from './core/clock';
import type { Delivery, OutgoingMessage } from './core/delivery-port';
import type { Filing } from './core/filing-port';
import type { LetterService } from './core/letter-service';
import type { FamilyMeetingsOptions, FilingOptions, NotifyOptions, SmtpOptions } from './options';

/** Each brings a client with it that is long to load: a council has one of them, or none. */
const ways = {
  http: () => require('../adapters/filing/http/http-filing') as typeof HttpFiling,
  notify: () => require('../adapters/delivery/notify/notify-delivery') as typeof NotifyDelivery,
  smtp: () => require('../adapters/delivery/smtp/smtp-delivery') as typeof SmtpDelivery,
};

/** The way that the options name, or the host's own. */
export function filingFrom(options: FilingOptions | Filing, clock: Clock): Filing {
  if (!('kind' in options)) return options;
  switch (options.kind) {
    case 'folder':
      return createFolderFiling({ folder: options.folder, clock });
    case 'http':
      return ways.http().createHttpFiling({ settings: options, clock });
    case 'by-hand':
      return createByHandFiling();
  }
}

/** Without a mail server letters are printed, and an e-mail says that it could not go. */
const noMailServer: Delivery = {
  send: async () => ({ outcome: 'failed', retryable: false, detail: 'No mail server is set up: print the letter instead' }),
};

function mailFrom(options: SmtpOptions | NotifyOptions | Delivery | undefined): Delivery {
  if (options === undefined) return noMailServer;
  if (!('kind' in options)) return options;
  return options.kind === 'notify' ? ways.notify().createNotifyDelivery(options) : ways.smtp().createSmtpDelivery(options);
}

/** E-mail goes the way of `mail`; letters to post and text messages by GOV.UK Notify where it is set, else the same way. */
export function deliveryFrom({ mail, notify }: Pick<FamilyMeetingsOptions, 'mail' | 'notify'>): Delivery {
  const byMail = mailFrom(mail);
  if (notify === undefined) return byMail;
  const byNotify = 'send' in notify ? notify : ways.notify().createNotifyDelivery(notify);
  const wayOf = (channel: OutgoingMessage['channel']): Delivery => (channel === 'email' ? byMail : byNotify);
  return {
    send: (message) => wayOf(message.channel).send(message),
    followUp: async (message) => (await wayOf(message.channel).followUp?.(message)) ?? { outcome: 'sent', detail: 'It was taken' },
  };
}

/** Answers to an entry go to the service: where it has no address, there are no entries. */
export const calendarFrom = ({ name, email }: LetterService): { readonly calendar?: CalendarMaker } =>
  email === null ? {} : { calendar: createCalendarFiles({ name, email }) };
