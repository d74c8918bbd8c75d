import { createNotifyDelivery, type NotifyDeliveryOptions } from '../../../adapters/delivery/notify/notify-delivery';
import type { OutgoingText } from '../../../plugin/core/delivery-port';
import { deliveryContract } from '../../contracts/delivery.contract';
import { startNotifyServer, type NotifyServer, type Turn } from './notify-server';
import { aLetter, anEmail } from './outgoing';

const KEY = 'test-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222';
const templates = { email: 'template-of-emails', text: 'template-of-texts' };
const deliveryAt = ({ url }: NotifyServer, more: Partial<NotifyDeliveryOptions> = {}) =>
  createNotifyDelivery({ apiKey: KEY, baseUrl: url, templates, wait: 300, ...more });

const aText = (changes: Partial<OutgoingText> = {}): OutgoingText => ({
  messageKey: '01ARYZ6S41TSV4RRFFQ69G5FAV',
  channel: 'text',
  recipient: { name: 'Grace Okafor', mobile: '07700 900123' },
  subject: '',
  text: 'A letter is on its way to you.',
  attachments: [],
  ...changes,
});

const contentOf = (body: Readonly<Record<string, unknown>>): Buffer => {
  const file = (body.personalisation as { readonly letter?: { readonly file: string } } | undefined)?.letter?.file ?? body.content;
  return Buffer.from(String(file), 'base64');
};

for (const [name, aMessage] of [
  ['e-mail through GOV.UK Notify', anEmail],
  ['letters through GOV.UK Notify', aLetter],
] as const)
  deliveryContract(
    name,
    async () => {
      const server = await startNotifyServer();
      return {
        delivery: deliveryAt(server),
        arrived: async () => server.taken.map(({ reference, body }) => ({ identity: reference, content: contentOf(body) })),
        breakDown: () => server.stop(),
        end: () => server.stop(),
      };
    },
    aMessage,
  );

let server: NotifyServer;
beforeEach(async () => void (server = await startNotifyServer()));
afterEach(() => server.stop());

describe('what GOV.UK Notify is given', () => {
  it('of an e-mail: the template of the settings, the words, a file for each of its fields, and a login that it can check', async () => {
    await deliveryAt(server).send(anEmail());
    const [only] = server.taken;
    expect(only).toMatchObject({ path: '/v2/notifications/email', reference: anEmail().messageKey });
    expect(only?.body).toMatchObject({
      template_id: 'template-of-emails',
      email_address: 'grace.okafor@example.org',
      personalisation: { subject: anEmail().subject, body: anEmail().text, letter: { confirm_email_before_download: true }, agenda: '' },
    });
    expect(server.authorisations[0]).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it('of a text message: the number and the words', async () => {
    expect(await deliveryAt(server).send(aText())).toMatchObject({ outcome: 'sent' });
    expect(server.taken[0]).toMatchObject({
      path: '/v2/notifications/sms',
      body: { template_id: 'template-of-texts', phone_number: '07700 900123', personalisation: { body: aText().text } },
    });
  });

  it('of a letter: the finished file, second class unless the settings say first', async () => {
    await deliveryAt(server).send(aLetter());
    await deliveryAt(server, { postage: 'first' }).send(aLetter({ messageKey: 'KEY-2' }));
    expect(server.taken.map(({ path, body }) => [path, body.postage])).toEqual([
      ['/v2/notifications/letter', 'second'],
      ['/v2/notifications/letter', 'first'],
    ]);
  });

  it.each([
    ['an e-mail without a template', anEmail(), { templates: {} }],
    ['a text message without a template', aText(), { templates: {} }],
    ['an e-mail to two addresses', anEmail({ recipient: { name: 'G', email: 'a@example.org, b@example.org' } }), {}],
    ['a text message to no number', aText({ recipient: { name: 'G', mobile: 'Grace' } }), {}],
    ['a letter without a letter', aLetter({ attachments: [] }), {}],
    [
      'a letter of six megabytes',
      aLetter({ attachments: [{ fileName: 'a.pdf', contentType: 'application/pdf', content: Buffer.alloc(6e6) }] }),
      {},
    ],
    [
      'a file of three megabytes',
      anEmail({ attachments: [{ fileName: 'letter.pdf', contentType: 'application/pdf', content: Buffer.alloc(3e6) }] }),
      {},
    ],
  ])('is never %s', async (_what, message, options) => {
    expect(await deliveryAt(server, options).send(message)).toMatchObject({ outcome: 'failed', retryable: false });
    expect(server.taken).toEqual([]);
  });
});

describe('F13: what GOV.UK Notify can do to a message', () => {
  it.each<[Turn, string, boolean, string]>([
    [400, 'failed', false, 'GOV.UK Notify said 400'],
    [401, 'failed', true, 'GOV.UK Notify said 401'],
    [403, 'failed', true, 'GOV.UK Notify said 403'],
    [429, 'failed', true, 'GOV.UK Notify said 429'],
    [500, 'failed', true, 'GOV.UK Notify said 500'],
    [503, 'failed', true, 'GOV.UK Notify said 503'],
    ['hangs-up', 'unknown', false, 'The message was handed over, but GOV.UK Notify’s answer was lost'],
    ['takes-and-hangs-up', 'sent', false, 'GOV.UK Notify has it, as it said when it was asked again'],
    ['takes-and-is-silent', 'sent', false, 'GOV.UK Notify has it, as it said when it was asked again'],
  ])('%s: %s, again by itself %s', async (turn, outcome, retryable, detail) => {
    server.turn(turn);
    expect(await deliveryAt(server).send(anEmail())).toEqual({ outcome, retryable, detail });
  });

  it.each<Turn>(['takes-and-hangs-up', 'takes-and-is-silent', 503])(
    '%s, and it cannot be asked either: nobody knows, so a person decides',
    async (turn) => {
      server.turn(turn);
      server.canBeAsked(false);
      expect(await deliveryAt(server).send(anEmail())).toMatchObject({ outcome: 'unknown', retryable: false });
    },
  );

  it('answers 429 at one of ten: it goes at the second try, and none goes twice', async () => {
    const delivery = deliveryAt(server);
    const outcomes: string[] = [];
    for (let i = 0; i < 10; i += 1) {
      server.turn(i === 6 ? 429 : 201);
      outcomes.push((await delivery.send(anEmail({ messageKey: `KEY-${i}` }))).outcome);
    }
    expect(outcomes.filter((outcome) => outcome === 'failed')).toHaveLength(1);
    expect(await delivery.send(anEmail({ messageKey: 'KEY-6' }))).toMatchObject({ outcome: 'sent' });
    expect(new Set(server.taken.map(({ reference }) => reference)).size).toBe(10);
    expect(server.taken).toHaveLength(10);
  });

  it('refuse a message in words that name somebody: none of them is repeated', async () => {
    server.turn(400);
    expect((await deliveryAt(server).send(anEmail())).detail).not.toContain('@');
  });
});
