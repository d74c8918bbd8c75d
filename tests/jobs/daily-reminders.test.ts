import { day } from '../../plugin/core/calendar-day';
import type { Delivery, DeliveryResult, OutgoingMessage } from '../../plugin/core/delivery-port';
import type { PolicyInput } from '../../plugin/core/policy';
import { remindWorkers, reminderKey } from '../../plugin/jobs/daily-reminders';
import { dispatchReminder } from '../../plugin/jobs/dispatch-reminder';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { actorOf } from '../../plugin/core/actor-of';
import { chooseReminders } from '../../plugin/worklists/choose-reminders.action';
import { remindersPage } from '../../plugin/worklists/reminders.page';
import { ourWording } from '../builders/our-wording';
import { aMeeting } from '../builders/a-meeting';
import { anEpisode } from '../builders/an-episode';
import { anInvitation, aRequest } from '../builders/an-invitation';
import { printedPage } from '../builders/printed-page';
import { recordingLog } from '../builders/recording-log';
import { anActor, aWorld, type World } from '../builders/world';

const MONDAY = '2026-11-23T08:00:00Z';
const COUNCIL = {
  roles: { SW: ['worker'], TM: ['team-manager'], BS: ['business-support'] },
  reminders: { link: 'https://cases.example.org/fm/tasks' },
} as const;
const SENT: DeliveryResult = { outcome: 'sent', retryable: false, detail: 'Taken' };
const BUSY: DeliveryResult = { outcome: 'failed', retryable: true, detail: '451' };
const LOST: DeliveryResult = { outcome: 'unknown', retryable: false, detail: 'No answer' };

let world: World;
let mails: OutgoingMessage[];
beforeEach(async () => {
  await start();
});
afterEach(() => world.end());

async function start(policy: PolicyInput = COUNCIL): Promise<void> {
  world = await aWorld({ now: MONDAY, policy });
  mails = [];
  const { caseRecords, stores } = world;
  caseRecords.addPerson({ id: 'zoe', fullName: 'Zoë Okafor', dateOfBirth: day('2014-01-01') });
  caseRecords.addPerson({ id: 'mia', fullName: 'Mia Hartley', dateOfBirth: day('2014-01-01'), restricted: true });
  const team = (role: string) => ({ id: 'north', role });
  caseRecords.addWorker({ id: 'w1', name: 'Nia Prŷs', email: 'nia@example.org' }, team('SW'));
  caseRecords.addWorker({ id: 'w2', name: 'No Address' }, team('SW'));
  caseRecords.addWorker({ id: 'm1', name: 'Mo Manager', email: 'mo@example.org' }, team('TM'));
  caseRecords.addWorker({ id: 's1', name: 'Sue Support', email: 'sue@example.org' }, team('BS'));
  caseRecords.allocate('zoe', 'w1', { teamId: 'north' });
  caseRecords.allocate('mia', 'w2', { teamId: 'north' });
  const joined = (personId: string) => [{ personId, joinedOn: day('2026-11-02') }];
  await stores.episodes.add(anEpisode({ id: 'e1', children: joined('zoe') }));
  await stores.episodes.add(anEpisode({ id: 'e2', children: joined('mia') }));
  // Late for the worker who ran it, and late in the manager's team.
  await stores.meetings.add(aMeeting({ episodeId: 'e1', status: 'held', on: day('2026-11-05'), facilitatorId: 'w1', subjectIds: ['zoe'] }));
}

const job = (log = recordingLog()) => ({
  store: world.store,
  caseSystem: world.caseRecords,
  policy: world.policy,
  clock: world.clock,
  ids: world.ids,
  log,
  actorOf: (worker: Parameters<typeof actorOf>[0]) => actorOf(worker, world.policy),
});
const remind = () => remindWorkers(job());

const relay = (...answers: readonly DeliveryResult[]) => {
  const delivery: Delivery = {
    async send(message) {
      mails.push(message);
      return answers[Math.min(mails.length, answers.length) - 1] ?? SENT;
    },
  };
  const { caseRecords: caseSystem, policy, clock, ids, shelf } = world;
  const ways = {
    delivery,
    ground: { caseSystem, policy, clock, ids, shelf, wording: ourWording },
    serviceName: 'Family meetings',
    actorOf: job().actorOf,
  };
  const settings = { batch: 10, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 3 };
  return relayOnce({ store: world.store, dispatchers: [dispatchReminder(ways)], clock, ids, log: recordingLog(), settings });
};
const to = (email: string) => mails.filter((mail) => mail.channel === 'email' && mail.recipient.email === email);

describe('a day’s reminders', () => {
  test('go once a day to each worker, whichever node asks and however often', async () => {
    expect(await remind()).toBe('sent');
    expect(await remind()).toBe('not-needed');
    await relay();
    expect(to('nia@example.org')).toHaveLength(1);
    expect(to('mo@example.org')).toHaveLength(1);
    world.clock.set('2026-11-23T17:00:00Z');
    expect(await remind()).toBe('not-needed');
    await relay();
    expect(mails).toHaveLength(2);
    world.clock.set('2026-11-24T08:00:00Z');
    expect(await remind()).toBe('sent');
    await relay();
    expect(mails).toHaveLength(4);
  });

  test('of two nodes at the same moment one writes them', async () => {
    expect((await Promise.all([remind(), remind()])).toSorted()).toEqual(['not-needed', 'sent']);
    expect((await world.stores.outbox.counts()).waiting).toBe(4);
  });

  test('hold counts and a link, and nothing of a family, in the subject nor in the text', async () => {
    await remind();
    await relay();
    const [mail] = to('nia@example.org');
    expect(mail).toMatchObject({ subject: 'Family meetings: your tasks', attachments: [], messageKey: 'reminder-2026-11-23-w1' });
    expect(mail?.text).toContain('One task of yours is late.');
    expect(mail?.text).toContain('https://cases.example.org/fm/tasks');
    expect(`${mail?.subject}${mail?.text}${mail?.messageKey}`).not.toMatch(/Zoë|Okafor|Mia|FM-|plan|zoe|e1/);
    expect(to('mo@example.org')[0]?.text).toContain('One task that waits for somebody else is late.');
  });

  test('do not go to who has nothing late or due, nor to who has no e-mail address; a restricted child counts for nobody', async () => {
    await remind();
    await relay();
    expect(mails.map((mail) => mail.recipient.name).toSorted()).toEqual(['Mo Manager', 'Nia Prŷs']);
    const manager = to('mo@example.org')[0]?.text ?? '';
    expect(manager).not.toContain('2 tasks');
  });

  test('tell business support of letters alone', async () => {
    await world.stores.invitations.addRequest(aRequest({ episodeId: 'e1', sendBy: day('2026-11-20') }));
    await world.stores.invitations.add(anInvitation({ episodeId: 'e1' }));
    await remind();
    await relay();
    expect(to('sue@example.org')[0]?.text).toMatch(/^One request for letters is late\.\n\nYour list/);
  });

  test('do not go to who stopped them, until they are wanted again', async () => {
    const nia = anActor('w1', ['worker']);
    await world.perform(chooseReminders, { wanted: 'no' }, nia, world.key());
    await world.perform(chooseReminders, { wanted: 'no' }, nia, world.key());
    expect((await printedPage(world, remindersPage, { params: {}, actor: nia })).html).toMatch(/value="no" checked/);
    await remind();
    await relay();
    expect(to('nia@example.org')).toHaveLength(0);
    await world.perform(chooseReminders, { wanted: 'yes' }, nia, world.key());
    world.clock.set('2026-11-24T08:00:00Z');
    await remind();
    await relay();
    expect(to('nia@example.org')).toHaveLength(1);
  });

  test('cannot be stopped where the council does not let them', async () => {
    await world.end();
    await start({ ...COUNCIL, reminders: { mayOptOut: false } });
    await world.stores.reminders.stop('w1', new Date(MONDAY));
    await expect(world.perform(chooseReminders, { wanted: 'no' }, anActor('w1', ['worker']), world.key())).rejects.toThrow(
      'Everybody gets',
    );
    await remind();
    await relay();
    expect(to('nia@example.org')[0]?.text).not.toContain('stop it');
  });
});

describe('one worker’s reminder', () => {
  test('is tried again while the mail server is busy, and dropped when its day is over', async () => {
    await remind();
    expect(await relay(BUSY)).toMatchObject({ waiting: 2, done: 2 });
    world.clock.forward(10_000);
    await relay(BUSY, BUSY, SENT);
    expect(to('nia@example.org')).toHaveLength(2);
    world.clock.forward(10_000);
    await relay();
    expect(to('nia@example.org')).toHaveLength(2);
  });

  test('of yesterday is not sent today', async () => {
    await remind();
    world.clock.set('2026-11-24T06:00:00Z');
    expect(await relay()).toMatchObject({ done: 4 });
    expect(mails).toEqual([]);
  });

  test('that may have gone is not sent again', async () => {
    await remind();
    await relay(LOST);
    expect(mails).toHaveLength(2);
    world.clock.forward(3_600_000);
    await relay();
    expect(mails).toHaveLength(2);
  });

  test('is not sent twice by a process that takes over from one that died while sending', async () => {
    await remind();
    await world.stores.reminders.begin('w1', day('2026-11-23'), new Date(MONDAY));
    await relay();
    expect(to('nia@example.org')).toEqual([]);
  });

  test('a failed day is tried again, and leaves no half of it behind', async () => {
    world.caseRecords.down = true;
    const log = recordingLog();
    expect(await remindWorkers(job(log))).toBe('failed');
    expect((await world.stores.outbox.counts()).waiting).toBe(0);
    world.caseRecords.down = false;
    expect(await remind()).toBe('sent');
  });

  test('has a key that says nothing of a family', () => {
    expect(reminderKey('4711', day('2026-11-23'))).toBe('reminder-2026-11-23-4711');
  });
});
