import { NotifyClient } from 'notifications-node-client';
import type { Attachment, Delivery, FollowedUp, OutgoingEmail, OutgoingMessage } from '../../../plugin/core/delivery-port';
import { messageKey } from '../../../plugin/core/message-key';
import { mailbox } from '../smtp/mailbox';
import { restClient, type RestFailure } from './rest-client';
import { whatNotifyMade } from './what-notify-made';

export interface NotifyDeliveryOptions {
  /** As Notify gives it: `name-service-secret`. */
  readonly apiKey: string;
  /** Default GOV.UK's own, `https://api.notifications.service.gov.uk`. */
  readonly baseUrl?: string;
  readonly templates: {
    /** Has the fields `subject` and `body`, and one for each file: `letter`, `agenda`, `complaints_leaflet`, `privacy_notice`, `what_to_expect`, `consent_form`, `feedback_form`, `invite`. */
    readonly email?: string;
    /** Has the field `body`. */
    readonly text?: string;
  };
  /** Of letters; default second class. */
  readonly postage?: 'first' | 'second';
  /** Milliseconds for one request; default 30 s. */
  readonly wait?: number;
}

const PRODUCTION = 'https://api.notifications.service.gov.uk';
/** The files that the template of an e-mail has a field for: a field that is not filled in would be refused. */
const FILES = [
  'letter',
  'agenda',
  'complaints_leaflet',
  'privacy_notice',
  'what_to_expect',
  'consent_form',
  'feedback_form',
  'invite',
] as const;
/** Notify takes two megabytes a file by e-mail and five a letter. */
const LARGEST = { email: 2 * 1024 * 1024, print: 5 * 1024 * 1024 } as const;

/**
 * E-mail, text messages and letters through GOV.UK Notify. The message's key goes as the reference: Notify does not refuse
 * a second one, so after a lost answer it is asked whether it has that reference, and what it cannot tell a person decides (F13).
 */
export function createNotifyDelivery(options: NotifyDeliveryOptions): Delivery {
  const client = new NotifyClient(options.baseUrl ?? PRODUCTION, options.apiKey);
  // Typed as axios; of it the client uses this one call.
  client.setClient(restClient(options.wait ?? 30_000) as unknown as Parameters<typeof client.setClient>[0]);
  return {
    async send(message) {
      const reference = messageKey(message.messageKey);
      const refusal = whyNot(message, options);
      if (refusal !== undefined) return { outcome: 'failed', retryable: false, detail: refusal };
      try {
        await hand(client, message, reference, options);
        return { outcome: 'sent', retryable: false, detail: 'GOV.UK Notify took it' };
      } catch (error) {
        return whatNotifyMade(error as RestFailure, () => knows(client, reference));
      }
    },
    followUp: async ({ messageKey: key }) => followed(await statusOf(client, messageKey(key))),
  };
}

function whyNot(message: OutgoingMessage, { templates }: NotifyDeliveryOptions): string | undefined {
  switch (message.channel) {
    case 'email':
      if (templates.email === undefined) return 'No template of GOV.UK Notify is set for e-mail';
      if (mailbox(message.recipient.email) === undefined) return 'The recipient’s e-mail address is not exactly one address';
      return tooLarge(message.attachments, LARGEST.email);
    case 'text':
      if (templates.text === undefined) return 'No template of GOV.UK Notify is set for text messages';
      return /^\+?[\d ()-]{10,20}$/.test(message.recipient.mobile) ? undefined : 'The recipient’s number is not a telephone number';
    case 'print':
      return message.attachments[0] === undefined ? 'There is no letter to send' : tooLarge(message.attachments.slice(0, 1), LARGEST.print);
  }
}

const tooLarge = (files: readonly Attachment[], most: number): string | undefined =>
  files.some(({ content }) => content.length > most) ? 'A file is larger than GOV.UK Notify takes' : undefined;

async function hand(client: NotifyClient, message: OutgoingMessage, reference: string, options: NotifyDeliveryOptions): Promise<void> {
  const { templates, postage } = options;
  switch (message.channel) {
    case 'email':
      await client.sendEmail(templates.email ?? '', message.recipient.email, {
        reference,
        personalisation: {
          subject: message.subject,
          body: message.text,
          ...filesOf(client, [...message.attachments, ...inviteOf(message)]),
        },
      });
      return;
    case 'text':
      await client.sendSms(templates.text ?? '', message.recipient.mobile, { reference, personalisation: { body: message.text } });
      return;
    case 'print':
      await client.sendPrecompiledLetter(reference, Buffer.from(message.attachments[0]?.content ?? []), postage ?? 'second');
  }
}

/** Who opens a file has to give the address that it was sent to. */
function filesOf(client: NotifyClient, attachments: readonly Attachment[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    FILES.map((field) => {
      const file = attachments.find(({ fileName }) => fieldOf(fileName) === field);
      if (file === undefined) return [field, ''];
      return [field, client.prepareUpload(Buffer.from(file.content), { filename: file.fileName, confirmEmailBeforeDownload: true })];
    }),
  );
}

const inviteOf = ({ calendar }: OutgoingEmail): readonly Attachment[] =>
  calendar === undefined
    ? []
    : [{ fileName: 'invite.ics', contentType: `text/calendar; method=${calendar.method}`, content: Buffer.from(calendar.content) }];

const fieldOf = (fileName: string): string => fileName.replace(/\.[a-z]+$/, '').replaceAll('-', '_');

/** Notify's statuses of e-mails, text messages and letters that say how it ended. Of a letter, `accepted` is with the printer. */
const GONE = new Set(['accepted', 'received', 'delivered', 'sent']);
const REFUSED = new Set([
  'validation-failed',
  'virus-scan-failed',
  'cancelled',
  'technical-failure',
  'permanent-failure',
  'temporary-failure',
]);

function followed(status: string | undefined): FollowedUp {
  const detail = status === undefined ? 'GOV.UK Notify could not be asked' : `GOV.UK Notify says ${status}`;
  if (status !== undefined && GONE.has(status)) return { outcome: 'sent', detail };
  if (status !== undefined && REFUSED.has(status)) return { outcome: 'refused', detail };
  return { outcome: 'pending', detail: status === undefined ? detail : 'GOV.UK Notify has not looked at it yet' };
}

async function statusOf(client: NotifyClient, reference: string): Promise<string | undefined> {
  try {
    const { data } = await client.getNotifications(undefined, undefined, reference);
    return data.notifications.find((each) => each.reference === reference)?.status;
  } catch {
    return undefined;
  }
}

/** undefined = it could not be asked. */
async function knows(client: NotifyClient, reference: string): Promise<boolean | undefined> {
  try {
    const { data } = await client.getNotifications(undefined, undefined, reference);
    return data.notifications.some((each) => each.reference === reference);
  } catch {
    return undefined;
  }
}
