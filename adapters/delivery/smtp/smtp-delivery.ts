import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Delivery, DeliveryResult, OutgoingEmail } from '../../../plugin/core/delivery-port';
import { messageKey } from '../../../plugin/core/message-key';
import { mailbox, mayStandInHeader } from './mailbox';
import { whatBecameOfIt, type Trouble } from './what-became-of-it';

export interface SmtpDeliveryOptions {
  readonly host: string;
  readonly port: number;
  /** The service's own address: answers and bounces come back to it. */
  readonly from: string;
  /** The name beside it. */
  readonly fromName?: string;
  /** Send nothing over a connection that is not encrypted. Default true. Port 465 is encrypted from the first byte. */
  readonly requireTls?: boolean;
  readonly user?: string;
  readonly password?: string;
  /** PEM of the council's own certificate authority, where the server's certificate is from that. */
  readonly ca?: string;
  /** Milliseconds: to connect (default 10 s), for each answer (30 s), for the whole conversation (120 s). */
  readonly waits?: { readonly connect?: number; readonly answer?: number; readonly whole?: number };
}

/**
 * E-mail through the council's own mail server, one connection and one recipient a message. The Message-ID is made of
 * the message's key, so that a mailbox or a person can tell a duplicate.
 */
export function createSmtpDelivery(options: SmtpDeliveryOptions): Delivery {
  const from = mailbox(options.from);
  if (from === undefined) throw new RangeError('The address that e-mail is sent from is not one mailbox');
  return {
    async send(message) {
      const id = messageKey(message.messageKey);
      if (message.channel !== 'email') return refused('This way out carries e-mail only');
      const to = mailbox(message.recipient.email);
      if (to === undefined) return refused('The recipient’s e-mail address is not exactly one address');
      if (!headersOf(message).every(mayStandInHeader)) return refused('A name or the subject holds a line break or is too long');
      const content = await compose(
        message,
        { name: options.fromName ?? '', address: from },
        to,
        `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      );
      return converse(options, { from, to: [to] }, content);
    },
  };
}

const refused = (detail: string): DeliveryResult => ({ outcome: 'failed', retryable: false, detail });

const headersOf = ({ subject, recipient, attachments }: OutgoingEmail): readonly string[] => [
  subject,
  recipient.name,
  ...attachments.flatMap(({ fileName, contentType }) => [fileName, contentType]),
];

interface Sender {
  readonly name: string;
  readonly address: string;
}

function compose(message: OutgoingEmail, from: Sender, to: string, messageId: string): Promise<Buffer> {
  const mail = new MailComposer({
    from,
    to: { name: message.recipient.name, address: to },
    subject: message.subject,
    messageId,
    text: message.text,
    ...(message.html === undefined ? {} : { html: message.html }),
    ...(message.calendar === undefined ? {} : { icalEvent: { ...message.calendar, filename: 'invite.ics' } }),
    attachments: message.attachments.map(({ fileName, contentType, content }) => ({
      filename: fileName,
      contentType,
      content: Buffer.from(content),
    })),
    // Nothing in a message may make the composer fetch something for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

/** Small enough that the last piece leaves us only when the server has taken nearly all before it. */
const PIECE = 16 * 1024;

function inPieces(content: Buffer): Readable {
  const count = Math.ceil(content.length / PIECE);
  return Readable.from(Array.from({ length: count }, (_, i) => content.subarray(i * PIECE, (i + 1) * PIECE)));
}

function converse(options: SmtpDeliveryOptions, envelope: { from: string; to: string[] }, content: Buffer): Promise<DeliveryResult> {
  return new Promise((resolve) => {
    const connection = new SMTPConnection(connectionOptions(options));
    let givenAway = false;
    let finished = false;
    const body = inPieces(content).once('end', () => (givenAway = true));
    const finish = (result: DeliveryResult): void => {
      if (finished) return;
      finished = true;
      clearTimeout(patience);
      resolve(result);
      if (result.outcome === 'sent') connection.quit();
      else connection.close();
    };
    const fail = (trouble: Trouble): void => finish(whatBecameOfIt(trouble, givenAway));
    // A server that drips one byte at a time never runs into the limits of a single answer.
    const patience = setTimeout(() => fail({ code: 'ETIMEDOUT' }), options.waits?.whole ?? 120_000);

    const send = (): void =>
      connection.send(envelope, body, (error, sent) => {
        if (error) fail(error);
        else if (sent.accepted.length === 1) finish({ outcome: 'sent', retryable: false, detail: 'The mail server took it' });
        else fail({ responseCode: 550, command: 'RCPT TO' });
      });
    const { user, password } = options;

    connection.on('error', fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (user === undefined) return send();
      connection.login({ user, credentials: { user, pass: password ?? '' } }, (refusal) => (refusal ? fail(refusal) : send()));
    });
  });
}

function connectionOptions({ host, port, requireTls = true, ca, waits = {} }: SmtpDeliveryOptions): SMTPConnection.Options {
  const secure = port === 465;
  return {
    host,
    port,
    secure,
    requireTLS: requireTls && !secure,
    tls: { ...(ca === undefined ? {} : { ca }), minVersion: 'TLSv1.2' },
    connectionTimeout: waits.connect ?? 10_000,
    greetingTimeout: waits.connect ?? 10_000,
    dnsTimeout: waits.connect ?? 10_000,
    socketTimeout: waits.answer ?? 30_000,
    logger: false,
  };
}
