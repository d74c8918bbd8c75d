import { createDocumentMaker } from '../../adapters/documents/document-maker';
import { createSmtpDelivery } from '../../adapters/delivery/smtp/smtp-delivery';
import { startMailCatcher } from '../../demo/mail-catcher/mail-catcher';
import { day } from '../../plugin/core/calendar-day';
import type { Delivery, DeliveryResult, OutgoingMessage } from '../../plugin/core/delivery-port';
import type { DocumentMaker } from '../../plugin/core/documents-port';
import { InvalidInput } from '../../plugin/core/errors';
import { callBackLetters } from '../../plugin/invitations/call-back.action';
import { decideEmail } from '../../plugin/invitations/decide-email.action';
import { recordAnswer } from '../../plugin/invitations/record-answer.action';
import { decideEmailPage } from '../../plugin/invitations/send-letter.page';
import { sendLetter } from '../../plugin/invitations/send-letter.action';
import { dispatchInvitation } from '../../plugin/jobs/dispatch-invitation';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import {
  HARTLEY_CONTACTS,
  HARTLEY_EPISODE,
  HARTLEY_NETWORK,
  HARTLEYS,
  theHartleyMeeting,
  theirHardMeeting,
} from '../builders/hartley-family';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { businessSupport as desk, nia } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { recordingLog } from '../builders/recording-log';
import type { World } from '../builders/world';

const SENT: DeliveryResult = { outcome: 'sent', retryable: false, detail: 'The mail server took it' };
const BUSY: DeliveryResult = { outcome: 'failed', retryable: true, detail: 'The mail server said 451 to the recipient' };
const REFUSED: DeliveryResult = { outcome: 'failed', retryable: false, detail: 'The mail server said 550 to the recipient' };
const LOST: DeliveryResult = {
  outcome: 'unknown',
  retryable: false,
  detail: 'The message was handed over, but the mail server’s answer was lost',
};
const SETTINGS = { batch: 10, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 3 };

let world: World;
let log: ReturnType<typeof recordingLog>;
let taken: OutgoingMessage[];
beforeEach(async () => {
  world = await theHartleyMeeting();
  log = recordingLog();
  taken = [];
  await releasedLetters(world);
});
afterEach(() => world.end());

/** A way out that answers so, each time anew. */
const answering = (...answers: readonly (DeliveryResult | (() => Promise<DeliveryResult>))[]): Delivery => ({
  async send(message) {
    taken.push(message);
    const next = answers[Math.min(taken.length, answers.length) - 1] ?? SENT;
    return typeof next === 'function' ? next() : next;
  },
});
const aDocument: DocumentMaker = { pdf: async ({ title }) => Buffer.from(`%PDF ${title}`) };

const relay = (delivery: Delivery, documents = aDocument) =>
  relayOnce({
    store: world.store,
    dispatchers: [dispatchInvitation({ delivery, documents, caseSystem: world.caseRecords })],
    clock: world.clock,
    ids: world.ids,
    log,
    settings: SETTINGS,
  });

const which = async (memberId: string) => {
  const { id: invitationId, requestId, version } = await letterTo(world, memberId);
  return { requestId, invitationId, version: String(version) };
};
const press = async (memberId: string) => world.perform(sendLetter, await which(memberId), desk, world.key());
const decide = async (memberId: string, decision: string) =>
  world.perform(decideEmail, { ...(await which(memberId)), decision }, desk, world.key());
const history = async (memberId: string) =>
  (await world.stores.invitations.historyOf((await letterTo(world, memberId)).id)).map((event) => event.what);
const memberOf = (id: string) => HARTLEY_NETWORK.find((member) => member.id === id)!;
const parked = async () => (await world.stores.outbox.counts()).parked;

test('an invitation goes to its one person, as text, as HTML and with its papers', async () => {
  await press('m-sam');
  expect(await relay(answering(SENT))).toEqual({ done: 1, waiting: 0, parked: 0 });
  const { id } = await letterTo(world, 'm-sam');
  expect(taken).toMatchObject([
    {
      channel: 'email',
      messageKey: `invitation-${id}`,
      subject: 'A letter from Family meetings',
      recipient: { name: 'Sam Oyelaran', email: 'sam@example.org' },
      text: expect.stringContaining('Dear Sam Oyelaran,'),
      html: expect.stringContaining('<p>Dear Sam Oyelaran,</p>'),
      attachments: [
        { fileName: 'letter.pdf', contentType: 'application/pdf' },
        { fileName: 'agenda.pdf', contentType: 'application/pdf' },
        { fileName: 'complaints-leaflet.pdf', contentType: 'application/pdf' },
        { fileName: 'privacy-notice.pdf', contentType: 'application/pdf' },
        { fileName: 'what-to-expect.pdf', contentType: 'application/pdf' },
      ],
    },
  ]);
  expect(await letterTo(world, 'm-sam')).toMatchObject({ state: 'sent', sentOn: '2026-11-21', handingOverSince: undefined });
  expect(await history('m-sam')).toEqual(['released', 'queued', 'sent']);
});

test('when the mail server is busy it is tried again under the same key, and arrives once', async () => {
  await press('m-sam');
  const delivery = answering(BUSY, BUSY, SENT);
  expect(await relay(delivery)).toEqual({ done: 0, waiting: 1, parked: 0 });
  expect(await letterTo(world, 'm-sam')).toMatchObject({ state: 'queued', handingOverSince: undefined });
  for (let again = 0; again < 3; again += 1) {
    world.clock.forward(10_000);
    await relay(delivery);
  }
  expect(taken.map((message) => message.messageKey)).toEqual(Array(3).fill(`invitation-${(await letterTo(world, 'm-sam')).id}`));
  expect((await letterTo(world, 'm-sam')).state).toBe('sent');
});

test('what the mail server refuses for good has failed, with its code for whoever looks after it', async () => {
  await press('m-sam');
  expect(await relay(answering(REFUSED))).toEqual({ done: 1, waiting: 0, parked: 0 });
  expect(await letterTo(world, 'm-sam')).toMatchObject({
    state: 'failed',
    failure: { how: 'not-taken', detail: 'The mail server said 550 to the recipient' },
  });
  world.clock.forward(3_600_000);
  await relay(answering(SENT));
  expect(taken).toHaveLength(1);
});

test('after the last try it is given up, and a person may let it try again', async () => {
  await press('m-sam');
  for (let again = 0; again < 3; again += 1) {
    await relay(answering(BUSY));
    world.clock.forward(60_000);
  }
  expect(await letterTo(world, 'm-sam')).toMatchObject({ state: 'failed', failure: { how: 'given-up' } });
  expect(await parked()).toBe(1);
  await decide('m-sam', 'send-again');
  await relay(answering(SENT));
  expect((await letterTo(world, 'm-sam')).state).toBe('sent');
  expect(await parked()).toBe(0);
});

describe('an e-mail whose fate nobody knows (F13)', () => {
  beforeEach(async () => {
    await press('m-sam');
    await relay(answering(LOST));
  });

  test('is held for a person, and never sent again by itself', async () => {
    expect((await letterTo(world, 'm-sam')).state).toBe('unknown');
    expect(await parked()).toBe(1);
    world.clock.forward(86_400_000);
    await relay(answering(SENT));
    expect(taken).toHaveLength(1);
    const { requestId, invitationId } = await which('m-sam');
    const { words } = await printedPage(world, decideEmailPage, { params: { requestId, invitationId }, actor: desk });
    expect(words).toContain('It may have arrived, or not. It is not sent again by itself, so that nobody gets it twice.');
  });

  test('was sent after all: nothing more goes out, and nothing is left waiting', async () => {
    await decide('m-sam', 'sent-after-all');
    expect(await letterTo(world, 'm-sam')).toMatchObject({ state: 'sent', sentOn: '2026-11-21' });
    await relay(answering(SENT));
    expect(taken).toHaveLength(1);
    expect(await world.stores.outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  test('is sent again under its old key, once', async () => {
    await decide('m-sam', 'send-again');
    await relay(answering(SENT));
    await relay(answering(SENT));
    expect(taken).toHaveLength(2);
    expect(new Set(taken.map((message) => message.messageKey)).size).toBe(1);
    expect(await history('m-sam')).toEqual(['released', 'queued', 'unknown', 'decided-again', 'sent']);
  });

  test('let go by hand among what waits to be sent, still waits for the decision', async () => {
    await world.stores.outbox.releaseKey(`invitation-${(await letterTo(world, 'm-sam')).id}`, world.clock.now());
    await relay(answering(SENT));
    expect(taken).toHaveLength(1);
    expect(await parked()).toBe(1);
  });

  test('has arrived when the person answers', async () => {
    await world.perform(recordAnswer, { ...(await which('m-sam')), reply: 'coming' }, desk, world.key());
    await relay(answering(SENT));
    expect((await letterTo(world, 'm-sam')).state).toBe('answered');
    expect(taken).toHaveLength(1);
    expect(await parked()).toBe(0);
  });

  test('is not sent again once the meeting has another day', async () => {
    await world.stores.meetings.save(theirHardMeeting({ on: day('2026-12-11') }));
    await expect(decide('m-sam', 'send-again')).rejects.toThrow('Ask the worker');
    await decide('m-sam', 'sent-after-all');
  });
});

test('a process that died while it handed an e-mail over leaves it held, not doubled', async () => {
  await press('m-sam');
  const letter = await letterTo(world, 'm-sam');
  await world.stores.outbox.claim('the-dead-process', world.clock.now(), SETTINGS.leaseMs, 1);
  await world.stores.invitations.save({ ...letter, handingOverSince: world.clock.now() });
  world.clock.forward(SETTINGS.leaseMs + 1);
  expect(await relay(answering(SENT))).toEqual({ done: 0, waiting: 0, parked: 1 });
  expect(taken).toEqual([]);
  expect(await letterTo(world, 'm-sam')).toMatchObject({ state: 'unknown', handingOverSince: undefined });
});

test('a way out that breaks off counts as unknown', async () => {
  await press('m-sam');
  await relay(answering(() => Promise.reject(new Error('sam@example.org'))));
  expect((await letterTo(world, 'm-sam')).state).toBe('unknown');
  expect(JSON.stringify(log.entries)).not.toContain('sam@');
});

test('two processes at once hand an e-mail over once', async () => {
  await press('m-sam');
  const delivery = answering(SENT);
  await Promise.all([relay(delivery), relay(delivery)]);
  expect(taken).toHaveLength(1);
});

test('one bad address in a batch stops nobody else’s letter', async () => {
  await press('m-sam');
  await press('m-probation');
  expect(await relay(answering(REFUSED, SENT))).toEqual({ done: 2, waiting: 0, parked: 0 });
  expect([(await letterTo(world, 'm-sam')).state, (await letterTo(world, 'm-probation')).state]).toEqual(['failed', 'sent']);
});

describe('what has changed since it was pressed', () => {
  const changes: readonly (readonly [string, () => Promise<unknown>, string])[] = [
    ['the meeting was cancelled', () => world.stores.meetings.save(theirHardMeeting({ status: 'cancelled' })), 'failed'],
    ['the person is to be told nothing', () => world.stores.network.save({ ...memberOf('m-sam'), disclosure: 'nothing-yet' }), 'failed'],
    [
      'the person has died',
      async () => world.caseRecords.addPerson({ id: HARTLEYS.sam, fullName: 'Sam Oyelaran', dateOfDeath: day('2026-11-21') }),
      'failed',
    ],
    [
      'the worker called it back',
      async () => {
        const [request] = await world.stores.invitations.requestsOfMeeting('meeting-hartley');
        const typed = { episodeId: HARTLEY_EPISODE, requestId: request?.id, version: String(request?.version) };
        await world.perform(callBackLetters, typed, nia, world.key());
      },
      'called-back',
    ],
  ];
  test.each(changes)('keeps it in: %s', async (_what, change, state) => {
    await press('m-sam');
    await change();
    expect(await relay(answering(SENT))).toEqual({ done: 1, waiting: 0, parked: 0 });
    expect(taken).toEqual([]);
    expect((await letterTo(world, 'm-sam')).state).toBe(state);
  });

  test('waits while the case system does not answer', async () => {
    await press('m-sam');
    world.caseRecords.down = true;
    expect(await relay(answering(SENT))).toEqual({ done: 0, waiting: 1, parked: 0 });
    world.caseRecords.down = false;
    world.clock.forward(10_000);
    await relay(answering(SENT));
    expect((await letterTo(world, 'm-sam')).state).toBe('sent');
  });

  test('a letter that was called back while it was being handed over is recorded as what it is: sent', async () => {
    await press('m-sam');
    const callBackMeanwhile = async (): Promise<DeliveryResult> => {
      const [request] = await world.stores.invitations.requestsOfMeeting('meeting-hartley');
      const typed = { episodeId: HARTLEY_EPISODE, requestId: request?.id, version: String(request?.version) };
      await world.perform(callBackLetters, typed, nia, world.key());
      world.clock.forward(1_000);
      return SENT;
    };
    await relay(answering(callBackMeanwhile));
    expect((await letterTo(world, 'm-sam')).state).toBe('sent');
    expect(await history('m-sam')).toEqual(['released', 'queued', 'called-back', 'sent']);
  });
});

test('a letter with a sign that cannot be printed has failed, and nothing goes out without its papers', async () => {
  await press('m-sam');
  await relay(answering(SENT), { pdf: () => Promise.reject(new InvalidInput([{ field: 'text', message: 'no such letter' }])) });
  expect(await letterTo(world, 'm-sam')).toMatchObject({ state: 'failed', failure: { how: 'not-taken' } });
  expect(taken).toEqual([]);
});

test('over a real mail server each person gets one message of their own, with nobody else’s name or contact in it', async () => {
  const catcher = await startMailCatcher({ port: 0 });
  try {
    const delivery = createSmtpDelivery({ host: '127.0.0.1', port: catcher.port, from: 'family.meetings@example.org', requireTls: false });
    await press('m-sam');
    await press('m-probation');
    await relay(delivery, createDocumentMaker());
    await relay(delivery, createDocumentMaker());
    const caught = catcher.messages();
    expect(caught.map(({ to, subject }) => [to, subject])).toEqual([
      ['sam@example.org', 'A letter from Family meetings'],
      ['olu.adeyemi@probation.example.org', 'A letter from Family meetings'],
    ]);
    const toSam = caught[0]!;
    expect(toSam.messageId).toBe(`<invitation-${(await letterTo(world, 'm-sam')).id}@example.org>`);
    expect(toSam.attachments.map(({ fileName }) => fileName)).toEqual([
      'letter.pdf',
      'agenda.pdf',
      'complaints-leaflet.pdf',
      'privacy-notice.pdf',
      'what-to-expect.pdf',
    ]);
    expect(Buffer.from(toSam.attachments[0]!.content).subarray(0, 5).toString()).toBe('%PDF-');
    const others = Object.entries(HARTLEY_CONTACTS).flatMap(([id, contacts]) => (id === HARTLEYS.sam ? [] : contacts));
    expect(others.filter((contact) => `${toSam.text}${toSam.html}${toSam.raw}`.includes(contact))).toEqual([]);
    expect(toSam.raw).not.toMatch(/^(cc|bcc):/im);
  } finally {
    await catcher.stop();
  }
});
