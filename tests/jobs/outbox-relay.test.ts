import type { AllStores } from '../../adapters/store/stores';
import type { ClaimedMessage } from '../../plugin/core/outbox.store';
import type { Dispatched, Dispatcher } from '../../plugin/jobs/dispatcher';
import { relayOnce, waitAfter, type Relayed } from '../../plugin/jobs/outbox-relay';
import { recordingLog } from '../builders/recording-log';
import { aWorld, type World } from '../builders/world';

const SETTINGS = { batch: 10, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 3 };

let world: World;
let log: ReturnType<typeof recordingLog>;
let sent: string[];

beforeEach(async () => {
  world = await aWorld();
  log = recordingLog();
  sent = [];
});
afterEach(() => world.end());

const tell = (key: string, kind = 'letter'): Promise<void> =>
  world.stores.outbox.add({ id: world.ids.next(), key, kind, payload: { key } }, world.clock.now());

const letters = (answer: (message: ClaimedMessage) => Dispatched<AllStores> | Promise<Dispatched<AllStores>>): Dispatcher<AllStores> => ({
  kind: 'letter',
  async dispatch(message) {
    sent.push(message.key);
    return answer(message);
  },
});

const relay = (...dispatchers: readonly Dispatcher<AllStores>[]): Promise<Relayed> =>
  relayOnce({ store: world.store, dispatchers, clock: world.clock, ids: world.ids, log, settings: SETTINGS });

test('each message that is due goes out once, oldest first', async () => {
  await tell('first');
  await tell('second');
  const post = letters(() => ({ outcome: 'done' }));

  expect(await relay(post)).toEqual({ done: 2, waiting: 0, parked: 0 });
  expect(await relay(post)).toEqual({ done: 0, waiting: 0, parked: 0 });
  expect(sent).toEqual(['first', 'second']);
});

test('what cannot be sent now is tried again later, and less often each time', async () => {
  await tell('first');
  const shut = letters(() => ({ outcome: 'again', reason: 'folder gone' }));

  expect(await relay(shut)).toEqual({ done: 0, waiting: 1, parked: 0 });
  world.clock.forward(999);
  await relay(shut);
  expect(sent).toHaveLength(1);
  world.clock.forward(1);
  await relay(shut);
  world.clock.forward(1_999);
  await relay(shut);
  expect(sent).toHaveLength(2);
});

test.each([
  [1, 1_000],
  [2, 2_000],
  [3, 4_000],
  [4, 8_000],
  [60, 8_000],
])('after try %i the next waits %i milliseconds', (attempts, wait) => {
  expect(waitAfter(attempts, SETTINGS)).toBe(wait);
});

test('after the last try a message waits for a person, and the log says that somebody must act', async () => {
  await tell('first');
  const shut = letters(() => ({ outcome: 'again', reason: 'folder gone' }));
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await relay(shut);
    world.clock.forward(60_000);
  }
  await relay(shut);

  expect(sent).toHaveLength(3);
  expect(await world.stores.outbox.parked()).toMatchObject([{ kind: 'letter', attempts: 3, reason: 'folder gone' }]);
  expect(log.entries.filter(({ level }) => level === 'error')).toMatchObject([{ event: 'outbox-parked', facts: { kind: 'letter' } }]);
});

test('a message that may have gone out already is parked at once, not tried again', async () => {
  await tell('first');
  expect(await relay(letters(() => ({ outcome: 'park', reason: 'answer lost' })))).toEqual({ done: 0, waiting: 0, parked: 1 });
});

test('a person may let a parked message go again', async () => {
  await tell('first');
  await relay(letters(() => ({ outcome: 'park', reason: 'answer lost' })));

  expect(await world.stores.outbox.releaseKey('first', world.clock.now())).toBe(true);
  expect(await relay(letters(() => ({ outcome: 'done' })))).toEqual({ done: 1, waiting: 0, parked: 0 });
  expect(await world.stores.outbox.releaseKey('first', world.clock.now())).toBe(false);
});

test('what throws is tried again, and its words stay out of the log and the outbox', async () => {
  await tell('first');
  await relay(
    letters(() => {
      throw new TypeError('Zoë Okafor');
    }),
  );
  expect(JSON.stringify(log.entries)).not.toContain('Zoë');
  expect(log.entries).toMatchObject([{ level: 'warn', facts: { reason: 'TypeError' } }]);
});

test('the change that belongs to a message is made with its settling, or not at all', async () => {
  await tell('first');
  const event = { ...anEvent(), id: 'audit-1' };
  await relay(letters(() => ({ outcome: 'done', record: (stores) => stores.audit.add(event) })));
  expect(await world.stores.audit.list({ limit: 10 })).toHaveLength(1);

  await tell('second');
  // The same id again cannot be kept, so neither is the message settled.
  await tell('third');
  const twice = letters(({ key }) => ({ outcome: 'done', ...(key === 'second' ? { record: (stores) => stores.audit.add(event) } : {}) }));
  expect(await relay(twice)).toEqual({ done: 1, waiting: 0, parked: 0 });
  expect((await world.stores.outbox.counts()).waiting).toBe(1);
  expect(log.entries).toMatchObject([{ level: 'error', event: 'outbox-not-settled' }]);
});

test('a process that comes back after its time changes nothing: another has the message', async () => {
  await tell('first');
  const slow = letters(async () => {
    world.clock.forward(SETTINGS.leaseMs + 1);
    const [taken] = await world.stores.outbox.claim('another-process', world.clock.now(), SETTINGS.leaseMs, 1);
    expect(taken?.key).toBe('first');
    return { outcome: 'done', record: (stores) => stores.audit.add(anEvent()) };
  });

  expect(await relay(slow)).toEqual({ done: 0, waiting: 0, parked: 0 });
  expect(await world.stores.audit.list({ limit: 10 })).toEqual([]);
  expect((await world.stores.outbox.counts()).waiting).toBe(1);
  expect(log.entries).toMatchObject([{ event: 'outbox-claim-lost' }]);
});

test('two processes at once send each message once', async () => {
  for (let number = 1; number <= 8; number += 1) await tell(`message-${number}`);
  const post = letters(() => ({ outcome: 'done' }));
  const [one, other] = await Promise.all([relay(post), relay(post)]);
  expect(one.done + other.done).toBe(8);
  expect(sent).toHaveLength(new Set(sent).size);
});

test('a message whose every try brought the process down is parked without another try', async () => {
  await tell('first');
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await world.stores.outbox.claim(`dead-${attempt}`, world.clock.now(), SETTINGS.leaseMs, 1);
    world.clock.forward(SETTINGS.leaseMs + 1);
  }
  expect(await relay(letters(() => ({ outcome: 'done' })))).toEqual({ done: 0, waiting: 0, parked: 1 });
  expect(sent).toEqual([]);
});

test('a kind of message that nobody here can send waits', async () => {
  await tell('first', 'pigeon');
  expect(await relay(letters(() => ({ outcome: 'done' })))).toEqual({ done: 0, waiting: 1, parked: 0 });
});

test('giving up records what belongs to it', async () => {
  await tell('first');
  const shut: Dispatcher<AllStores> = {
    ...letters(() => ({ outcome: 'again', reason: 'folder gone' })),
    gaveUp: (_message, reason) => (stores) => stores.audit.add({ ...anEvent(), reason }),
  };
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await relay(shut);
    world.clock.forward(60_000);
  }
  expect(await world.stores.audit.list({ limit: 10 })).toMatchObject([{ reason: 'folder gone' }]);
});

const anEvent = () => ({
  id: world.ids.next(),
  at: world.clock.now(),
  actorId: 'w1',
  actorName: 'Worker',
  event: 'test',
  outcome: 'done' as const,
  subject: {},
});
