import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface CaughtAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** A message that the demo caught instead of sending it. */
export interface CaughtMail {
  readonly messageId: string;
  readonly from: string;
  /** The one recipient on the envelope. */
  readonly to: string;
  readonly toName: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments: readonly CaughtAttachment[];
  /** As it came over the wire. */
  readonly raw: string;
}

export interface MailCatcher {
  readonly port: number;
  /** Oldest first. The same Message-ID twice is two messages here: a duplicate should be seen. */
  messages(): readonly CaughtMail[];
  stop(): Promise<void>;
}

/** Made-up addresses only: a real one typed into a demo gets an answer that says so. */
const MADE_UP = /@(?:[a-z0-9-]+\.)*example\.org$/i;

/**
 * A mail server on this machine that delivers nothing.
 * @param options.port 0 = any free one
 */
export async function startMailCatcher({ port, keep = 200 }: { readonly port: number; readonly keep?: number }): Promise<MailCatcher> {
  const caught: CaughtMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 20 * 1024 * 1024,
    onRcptTo: ({ address }, _session, answer) =>
      MADE_UP.test(address) ? answer() : answer(Object.assign(new Error('Only made-up addresses at example.org'), { responseCode: 550 })),
    onData: (stream, session, answer) => {
      readMail(stream, session).then(
        (mail) => {
          caught.push(mail);
          if (caught.length > keep) caught.shift();
          answer();
        },
        (error: unknown) => answer(error instanceof Error ? error : new Error('The message could not be read')),
      );
    },
  });
  // A client that goes away in the middle of a sentence is its own affair.
  server.on('error', () => undefined);
  await new Promise<void>((listening, failed) => {
    server.server.once('error', failed);
    server.listen(port, '127.0.0.1', () => listening());
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    messages: () => [...caught],
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

async function readMail(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<CaughtMail> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const raw = Buffer.concat(parts);
  return caughtMail(await PostalMime.parse(raw), session, raw.toString('latin1'));
}

function caughtMail(email: Email, session: SMTPServerSession, raw: string): CaughtMail {
  const [recipient] = session.envelope.rcptTo;
  const mailFrom = session.envelope.mailFrom;
  return {
    messageId: email.messageId ?? '',
    from: mailFrom ? mailFrom.address : '',
    to: recipient?.address ?? '',
    toName: email.to?.[0]?.name ?? '',
    subject: email.subject ?? '',
    text: email.text ?? '',
    ...(email.html === undefined ? {} : { html: email.html }),
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      fileName: filename ?? '',
      contentType: mimeType,
      content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    })),
    raw,
  };
}
