import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createSmtpDelivery, type SmtpDeliveryOptions } from '../../../adapters/delivery/smtp/smtp-delivery';
import { startMailCatcher } from '../../../demo/mail-catcher/mail-catcher';
import { deliveryContract } from '../../contracts/delivery.contract';
import { aLetter, anEmail } from './outgoing';

const FROM = 'family.meetings@example.org';
const waits = { connect: 500, answer: 500, whole: 1500 };
const deliveryAt = (port: number, changes: Partial<SmtpDeliveryOptions> = {}) =>
  createSmtpDelivery({
    host: '127.0.0.1',
    port,
    from: FROM,
    fromName: 'Ambershire Family Meetings Service',
    requireTls: false,
    waits,
    ...changes,
  });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function aCatcher() {
  const catcher = await startMailCatcher({ port: 0 });
  closing.push(catcher.stop);
  return catcher;
}

/** A mail server of the package's own making that misbehaves at one point. */
async function aMailServer(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], ...options });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  closing.push(() => new Promise((closed) => server.close(() => closed())));
  return (server.server.address() as AddressInfo).port;
}

/** A mail server that says exactly these lines, one for each line it hears; `undefined` = it hangs up. After DATA it listens until the last dot. */
async function aScript(
  greeting: string,
  answers: Readonly<Record<string, string | undefined>>,
  { diesInMessage = false } = {},
): Promise<{ readonly port: number; readonly heard: string[] }> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let inData = false;
    let rest = '';
    const say = (line: string | undefined) =>
      line === undefined ? socket.destroy() : line === '' ? undefined : socket.write(`${line}\r\n`);
    say(greeting);
    socket.on('data', (part) => {
      if (inData && diesInMessage) return void socket.destroy();
      rest += part.toString('latin1');
      for (;;) {
        const end = inData ? rest.indexOf('\r\n.\r\n') : rest.indexOf('\r\n');
        if (end === -1) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + (inData ? 5 : 2));
        heard.push(line);
        const verb = inData ? '.' : (line.split(/[ :]/)[0] ?? '').toUpperCase();
        inData = verb === 'DATA' && (answers.DATA ?? '354 go').startsWith('354');
        say(verb in answers ? answers[verb] : ({ EHLO: '250 here', DATA: '354 go' }[verb] ?? '250 ok'));
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(
    () =>
      new Promise((closed) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => closed());
      }),
  );
  return { port: (server.address() as AddressInfo).port, heard };
}

deliveryContract(
  'e-mail through a mail server',
  async () => {
    const catcher = await startMailCatcher({ port: 0 });
    return {
      delivery: deliveryAt(catcher.port),
      arrived: async () =>
        catcher.messages().map(({ messageId, attachments }) => ({ identity: messageId, content: attachments[0]!.content })),
      breakDown: () => catcher.stop(),
      end: () => catcher.stop(),
    };
  },
  anEmail,
);

describe('an e-mail', () => {
  it('goes to one person, from the service, in plain text and HTML, with every letter of every name', async () => {
    const catcher = await aCatcher();
    await deliveryAt(catcher.port).send(anEmail({ recipient: { name: 'Łukasz "Zoë", Ní', email: 'l.nowak@example.org' } }));
    const [mail] = catcher.messages();
    expect(mail).toMatchObject({
      from: FROM,
      to: 'l.nowak@example.org',
      toName: 'Łukasz "Zoë", Ní',
      subject: 'A letter from Ambershire Family Meetings Service',
      messageId: '<01ARYZ6S41TSV4RRFFQ69G5FAV@example.org>',
    });
    expect(mail?.text).toContain('Zoë and Łukasz');
    expect(mail?.html).toContain('Zoë and Łukasz');
    expect(mail?.raw).not.toMatch(/^(cc|bcc):/im);
  });

  it.each([
    ['a line break and a header', 'a@example.org\r\nBcc: everybody@example.org'],
    ['a bare line feed', 'a@example.org\nBcc: everybody@example.org'],
    ['two addresses', 'a@example.org, b@example.org'],
    ['two addresses parted by a semicolon', 'a@example.org;b@example.org'],
    ['a name beside the address', 'Grace <a@example.org>'],
    ['a group', 'family: a@example.org, b@example.org;'],
    ['a quoted part', '"a@example.org> RCPT TO:<b"@example.org'],
    ['a route', '@relay.example.org:a@example.org'],
    ['a comment', 'a@example.org (b@example.org)'],
    ['a space', 'a b@example.org'],
    ['a NUL', 'a\u0000@example.org'],
    ['no domain', 'a@'],
    ['no name', '@example.org'],
    ['a number for a domain', 'a@[127.0.0.1]'],
    ['five hundred addresses', Array.from({ length: 500 }, (_, i) => `p${i}@example.org`).join(',')],
  ])('A18: is not sent to what is not exactly one address: %s', async (_what, email) => {
    const catcher = await aCatcher();
    const result = await deliveryAt(catcher.port).send(anEmail({ recipient: { name: 'Grace', email } }));
    expect(result).toEqual({ outcome: 'failed', retryable: false, detail: 'The recipient’s e-mail address is not exactly one address' });
    expect(catcher.messages()).toEqual([]);
  });

  it.each([
    ['the subject', { subject: 'Hello\r\nBcc: b@example.org' }],
    ['the subject, after a bare carriage return', { subject: 'Hello\rBcc: b@example.org' }],
    ['the name', { recipient: { name: 'Grace\r\nBcc: b@example.org', email: 'a@example.org' } }],
    ['the name of a file', { attachments: [{ fileName: 'a\r\nX: y.pdf', contentType: 'application/pdf', content: Buffer.from('x') }] }],
    ['the type of a file', { attachments: [{ fileName: 'a.pdf', contentType: 'application/pdf\r\nX: y', content: Buffer.from('x') }] }],
    ['the subject, by a line separator', { subject: 'Hello\u2028Bcc: b@example.org' }],
  ])('A18: is not sent with a line break in %s', async (_where, change) => {
    const catcher = await aCatcher();
    expect(await deliveryAt(catcher.port).send(anEmail(change))).toEqual({
      outcome: 'failed',
      retryable: false,
      detail: 'A name or the subject holds a line break or is too long',
    });
    expect(catcher.messages()).toEqual([]);
  });

  it('A18: reaches a domain with accents under its own name', async () => {
    const { port, heard } = await aScript('220 hello', {});
    await deliveryAt(port).send(anEmail({ recipient: { name: 'Grace', email: 'grace@bücher.example.org' } }));
    expect(heard).toContain('RCPT TO:<grace@xn--bcher-kva.example.org>');
  });

  it('does not end early at a line that holds a dot alone', async () => {
    const catcher = await aCatcher();
    await deliveryAt(catcher.port).send(anEmail({ text: 'One\n.\nRSET\nTwo', html: undefined, attachments: [] }));
    expect(catcher.messages()[0]?.text).toContain('One\n.\nRSET\nTwo');
  });

  it('is never a letter to print', async () => {
    expect(await deliveryAt(1).send(aLetter())).toMatchObject({ outcome: 'failed', retryable: false });
  });

  it('is never sent from a list of addresses', () => {
    expect(() => deliveryAt(1, { from: 'a@example.org, b@example.org' })).toThrow(RangeError);
  });
});

describe('F13: what a mail server can do to an e-mail', () => {
  it.each([
    ['the sender, for now', { MAIL: '451 busy' }, true],
    ['the recipient, for now', { RCPT: '450 full, grace.okafor@example.org' }, true],
    ['the message, for now', { '.': '452 later' }, true],
    ['the recipient, for good', { RCPT: '550 no such person grace.okafor@example.org' }, false],
    ['the message, for good', { '.': '554 looks like spam' }, false],
    ['the sender, for good', { MAIL: '550 not yours' }, false],
    ['a message of this size, for good', { DATA: '552 too large' }, false],
    ['us, until we log in', { MAIL: '530 log in first' }, true],
  ])('refuse %s', async (_what, answers, retryable) => {
    const { port } = await aScript('220 hello', answers);
    const result = await deliveryAt(port).send(anEmail());
    expect(result).toMatchObject({ outcome: 'failed', retryable });
    expect(result.detail).toMatch(/^The mail server said \d{3}/);
    expect(result.detail).not.toContain('@');
  });

  it.each([
    ['greets with a refusal', '554 go away', {}],
    ['hangs up before it greets', undefined as unknown as string, {}],
    ['hangs up at the sender', '220 hello', { MAIL: undefined }],
    ['hangs up at the recipient', '220 hello', { RCPT: undefined }],
    ['hangs up instead of taking the message', '220 hello', { DATA: undefined }],
    ['says nothing to the sender', '220 hello', { MAIL: '' }],
    ['says nothing at all', '', {}],
  ])('%s: the message was not taken and may be tried again', async (_what, greeting, answers) => {
    const { port } = await aScript(greeting, answers);
    expect(await deliveryAt(port).send(anEmail())).toMatchObject({ outcome: 'failed', retryable: true });
  });

  it.each([
    ['takes the message and hangs up before it answers', { '.': undefined }],
    ['takes the message and never answers', { '.': '' }],
  ])('%s: nobody knows, so a person decides', async (_what, answers) => {
    const { port, heard } = await aScript('220 hello', answers);
    expect(await deliveryAt(port).send(anEmail())).toEqual({
      outcome: 'unknown',
      retryable: false,
      detail: 'The message was handed over, but the mail server’s answer was lost',
    });
    expect(heard.at(-1)).toContain('Zo');
  });

  it('die in the middle of a message: it was not taken and may be tried again', async () => {
    const { port } = await aScript('220 hello', { DATA: '354 go' }, { diesInMessage: true });
    const large = [{ fileName: 'a.pdf', contentType: 'application/pdf', content: Buffer.alloc(8 * 1024 * 1024, 7) }];
    expect(await deliveryAt(port).send(anEmail({ attachments: large }))).toMatchObject({ outcome: 'failed', retryable: true });
  });

  it('refuse the seventh message for now: it goes at the second try, and none goes twice', async () => {
    let turn = 0;
    const taken: string[] = [];
    const port = await aMailServer({
      onRcptTo: (_address, _session, answer) =>
        (turn += 1) === 7 ? answer(Object.assign(new Error('busy'), { responseCode: 451 })) : answer(),
      onData: (stream, session, answer) => {
        stream.resume().once('end', () => {
          taken.push(session.envelope.rcptTo[0]?.address ?? '');
          answer();
        });
      },
    });
    const delivery = deliveryAt(port);
    const messages = Array.from({ length: 10 }, (_, i) =>
      anEmail({ messageKey: `KEY-${i}`, recipient: { name: 'P', email: `p${i}@example.org` } }),
    );
    const outcomes = [];
    for (const message of messages) outcomes.push((await delivery.send(message)).outcome);
    expect(outcomes.map((outcome, i) => (outcome === 'sent' ? undefined : i)).filter((i) => i !== undefined)).toEqual([6]);
    expect(await delivery.send(messages[6]!)).toMatchObject({ outcome: 'sent' });
    expect(new Set(taken).size).toBe(10);
    expect(taken).toHaveLength(10);
  });

  it('drip one sign at a time: the conversation ends all the same', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      const drip = setInterval(() => socket.write('2'), 100);
      socket.on('close', () => clearInterval(drip));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    closing.push(() => new Promise((closed) => server.close(() => closed())));
    const delivery = deliveryAt((server.address() as AddressInfo).port, { waits: { connect: 60_000, answer: 60_000, whole: 400 } });
    expect(await delivery.send(anEmail())).toMatchObject({ outcome: 'failed', retryable: true });
  });

  it('offer no encryption: nothing is sent where encryption is required, which it is unless said otherwise', async () => {
    const { port, heard } = await aScript('220 hello', { STARTTLS: '502 no' });
    const delivery = createSmtpDelivery({ host: '127.0.0.1', port, from: FROM, waits });
    expect(await delivery.send(anEmail())).toMatchObject({ outcome: 'failed', retryable: true });
    expect(heard.join('\n')).not.toContain('MAIL');
  });

  it('show a certificate that nobody vouches for: nothing is sent', async () => {
    const taken: unknown[] = [];
    // The test server's own certificate is known to the world, and it says so.
    jest.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    const port = await aMailServer({
      disabledCommands: [],
      onData: (stream, session, answer) => {
        taken.push(session.id);
        stream.resume().once('end', () => answer());
      },
    });
    expect(await deliveryAt(port, { requireTls: true }).send(anEmail())).toMatchObject({ outcome: 'failed', retryable: true });
    expect(taken).toEqual([]);
  });

  it('refuse our login: it is tried again when somebody has mended the password', async () => {
    const port = await aMailServer({
      disabledCommands: ['STARTTLS'],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_login, _session, answer) => answer(Object.assign(new Error('no'), { responseCode: 535 })),
    });
    expect(await deliveryAt(port, { user: 'service', password: 'wrong' }).send(anEmail())).toEqual({
      outcome: 'failed',
      retryable: true,
      detail: 'The mail server said 535',
    });
  });

  it('accept our login', async () => {
    const logins: unknown[] = [];
    const port = await aMailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, answer) => {
        logins.push([username, password]);
        answer(null, { user: username });
      },
      onData: (stream, _session, answer) => void stream.resume().once('end', () => answer()),
    });
    expect(await deliveryAt(port, { user: 'service', password: 'right' }).send(anEmail())).toMatchObject({ outcome: 'sent' });
    expect(logins).toEqual([['service', 'right']]);
  });
});

describe('the mail that a demo catches', () => {
  it('is for made-up addresses only', async () => {
    const catcher = await aCatcher();
    const result = await deliveryAt(catcher.port).send(anEmail({ recipient: { name: 'Grace', email: 'grace@example.com' } }));
    expect(result).toMatchObject({ outcome: 'failed', retryable: false, detail: 'The mail server said 550 to the recipient' });
    expect(catcher.messages()).toEqual([]);
  });
});
