import { createNotifyDelivery } from '../../adapters/delivery/notify/notify-delivery';
import { day } from '../../plugin/core/calendar-day';
import { NotFound } from '../../plugin/core/errors';
import { chooseTextReminder } from '../../plugin/invitations/choose-text-reminder.action';
import { letterAtDeskPage } from '../../plugin/invitations/letter-at-desk.page';
import { textReminderPage } from '../../plugin/invitations/text-reminder.page';
import { dispatchTextReminder } from '../../plugin/jobs/dispatch-text-reminder';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { startNotifyServer, type NotifyServer } from '../adapters/delivery/notify-server';
import { HARTLEY_NETWORK, theHartleyMeeting, theirHardMeeting } from '../builders/hartley-family';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { businessSupport as desk, nia } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { recordingLog } from '../builders/recording-log';
import type { World } from '../builders/world';

const KEY = 'test-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222';
const SETTINGS = { batch: 10, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 3 };
const MOBILE = '07700 900303';

let server: NotifyServer;
beforeAll(async () => void (server = await startNotifyServer()));
afterAll(() => server.stop());

let world: World;
let log: ReturnType<typeof recordingLog>;
async function begin(textReminders = true) {
  world = await theHartleyMeeting({}, { desk: { notify: { textReminders } } });
  log = recordingLog();
  await releasedLetters(world);
  for (const memberId of ['m-sam', 'm-leanne']) {
    await world.stores.invitations.save({ ...(await letterTo(world, memberId)), state: 'sent', sentOn: day('2026-11-21') });
  }
  server.reset();
}
beforeEach(() => begin());
afterEach(() => world.end());

const relay = (wait = 10_000) => {
  const delivery = createNotifyDelivery({ apiKey: KEY, baseUrl: server.url, templates: { text: 'template-of-texts' }, wait });
  const dispatchers = dispatchTextReminder({ delivery, caseSystem: world.caseRecords, policy: world.policy });
  return relayOnce({ store: world.store, dispatchers, clock: world.clock, ids: world.ids, log, settings: SETTINGS });
};
const params = async (memberId: string) => {
  const { id: invitationId, requestId } = await letterTo(world, memberId);
  return { requestId, invitationId };
};
const choose = async (what: string, memberId = 'm-sam', actor = desk) =>
  world.perform(chooseTextReminder, { ...(await params(memberId)), what, mobile: MOBILE }, actor, world.key());
const reminder = async () => (await world.stores.textReminders.ofMember('m-sam'))[0];
const DAY = 86_400_000;
/** To the morning of 2 December, two days before the meeting. */
const toItsDay = () => world.clock.forward(11 * DAY);

test('goes two days before the meeting, once, through GOV.UK Notify, and says nothing of a case', async () => {
  await choose('remind');
  await relay();
  expect(server.taken).toEqual([]);
  toItsDay();
  await Promise.all([relay(), relay()]);
  expect(server.taken).toMatchObject([
    {
      path: '/v2/notifications/sms',
      reference: `text-${(await reminder())?.id}`,
      body: {
        phone_number: '07700900303',
        personalisation: {
          body: 'You have a meeting on Friday 4 December 2026 at 4pm. Questions, or no more messages? Ring 01632 960001.',
        },
      },
    },
  ]);
  expect(await reminder()).toMatchObject({ state: 'sent', sentOn: '2026-12-02', handingOverSince: undefined });
  expect(JSON.stringify(log.entries)).not.toContain('900303');
});

test('pressed twice is chosen once', async () => {
  await choose('remind');
  await expect(choose('remind')).rejects.toThrow('chosen already');
});

test('with a number that is no mobile number is not chosen', async () => {
  const typed = { ...(await params('m-sam')), what: 'remind', mobile: '01632 960001' };
  await expect(world.perform(chooseTextReminder, typed, desk, world.key())).rejects.toMatchObject({ problems: [{ field: 'mobile' }] });
});

describe('what GOV.UK Notify can do to a text message', () => {
  beforeEach(async () => {
    await choose('remind');
    toItsDay();
  });

  test('429: it waits, and goes at the next try', async () => {
    server.turn(429);
    expect(await relay()).toEqual({ done: 0, waiting: 1, parked: 0 });
    expect(await reminder()).toMatchObject({ state: 'queued', handingOverSince: undefined });
    server.turn(201);
    world.clock.forward(60_000);
    await relay();
    expect(server.taken).toHaveLength(1);
  });

  test('400: it was not sent', async () => {
    server.turn(400);
    await relay();
    expect(await reminder()).toMatchObject({ state: 'failed', detail: 'GOV.UK Notify said 400' });
  });

  test('silence: it is held for a person, who says that it was sent, or lets it go again once', async () => {
    server.turn('takes-and-is-silent');
    server.canBeAsked(false);
    expect(await relay(300)).toEqual({ done: 0, waiting: 0, parked: 1 });
    expect((await reminder())?.state).toBe('unknown');
    const { words } = await printedPage(world, textReminderPage, { params: await params('m-sam'), actor: desk });
    expect(words).toContain('It may have been sent: the answer was lost.');
    server.turn(201);
    await choose('send-again');
    await relay();
    expect((await reminder())?.state).toBe('sent');
    expect(new Set(server.taken.map(({ reference }) => reference)).size).toBe(1);
    await expect(choose('sent-after-all')).rejects.toThrow('Nothing has to be decided');
  });

  test('a number that is none comes back some minutes later', async () => {
    await relay();
    server.status('permanent-failure');
    world.clock.forward(11 * 60_000);
    await relay();
    expect(await reminder()).toMatchObject({ state: 'returned', detail: 'GOV.UK Notify says permanent-failure' });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['the meeting has another day', () => world.stores.meetings.save(theirHardMeeting({ on: day('2026-12-11') }))],
    [
      'a safety note names the person',
      () => world.stores.network.save({ ...HARTLEY_NETWORK.find(({ id }) => id === 'm-sam')!, contactSafety: true }),
    ],
    [
      'the person does not come',
      async () => {
        const answer = { reply: 'not-coming', on: day('2026-11-22'), needs: [], recordedBy: 'w' } as const;
        return world.stores.invitations.save({ ...(await letterTo(world, 'm-sam')), state: 'answered', answer });
      },
    ],
    ['the person wants none', () => choose('not-wanted')],
  ])('it does not go where %s', async (_what, change) => {
    await change();
    await relay();
    expect(server.taken).toEqual([]);
  });
});

test('whoever wants none is sent none, also for a later meeting, and their number is not kept', async () => {
  await choose('remind');
  await choose('not-wanted');
  expect(await reminder()).toMatchObject({ state: 'not-wanted', mobile: undefined });
  await expect(choose('remind')).rejects.toThrow('wants no text messages');
});

test('is not for somebody with a safety instruction', async () => {
  await expect(choose('remind', 'm-leanne')).rejects.toThrow('ask the worker');
  const { words } = await printedPage(world, textReminderPage, { params: await params('m-leanne'), actor: desk });
  expect(words).toContain('No text message goes to this person: ask the worker.');
  expect(words).not.toContain('Mobile number');
});

test('is the desk’s to choose, and only where the policy sends text messages', async () => {
  await expect(choose('remind', 'm-sam', nia)).rejects.toThrow(NotFound);
  const offered = async () => (await printedPage(world, letterAtDeskPage, { params: await params('m-sam'), actor: desk })).words;
  expect(await offered()).toContain('Text message before the meeting');
  const { words } = await printedPage(world, textReminderPage, { params: await params('m-sam'), actor: desk });
  expect(words).toContain('You have a meeting on Friday 4 December 2026 at 4pm.');
  await world.end();
  await begin(false);
  expect(await offered()).not.toContain('Text message before the meeting');
  await expect(choose('remind')).rejects.toThrow(NotFound);
});
