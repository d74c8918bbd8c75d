import { day } from '../../plugin/core/calendar-day';
import { CaseSystemUnavailable } from '../../plugin/core/errors';
import type { RunAsker } from '../../plugin/core/run.store';
import { dispatchAlerts } from '../../plugin/jobs/dispatch-alert';
import { runNight, type Night } from '../../plugin/jobs/nightly-run';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { newsOfNight } from '../../plugin/jobs/tell-of-night';
import { recordingLog } from '../builders/recording-log';
import { rememberedDelivery, type RememberedDelivery } from '../builders/remembered-delivery';
import { aWorld, type World } from '../builders/world';

const tonight = day('2026-11-21');
const MINDERS = { nightly: { failureEmails: ['reports@example.org', 'servers@example.org'] } };

describe('that a night’s reports could not be made', () => {
  let world: World;
  let mail: RememberedDelivery;
  beforeEach(() => start(MINDERS));
  afterEach(() => world.end());

  async function start(policy: object): Promise<void> {
    world = await aWorld({ now: '2026-11-21T02:30:00Z', policy });
    mail = rememberedDelivery();
  }
  const node = (make: Night['make']): Night => {
    const { store, stores, policy, clock, ids, shelf } = world;
    return {
      runs: stores.runs,
      shelf,
      clock,
      log: recordingLog(),
      make,
      news: newsOfNight({ store, runs: stores.runs, policy, clock, ids }),
    };
  };
  const fails = (error: Error = new CaseSystemUnavailable()) =>
    node(async () => {
      throw error;
    });
  const works = () => node(async () => ({ files: [{ name: 'uptake.csv', content: 'figures' }] }));
  const run = (night: Night, on = tonight, by: RunAsker = 'timetable', again = false) => runNight(night, on, { by, again });

  async function relayed(): Promise<readonly { readonly to: string; readonly subject: string; readonly text: string }[]> {
    const { store, clock, ids } = world;
    const ways = { delivery: mail, ground: { ...world, caseSystem: world.caseRecords }, serviceName: 'Family meetings', mails: true };
    const settings = { batch: 50, leaseMs: 60_000, firstWaitMs: 1000, longestWaitMs: 8000, maxAttempts: 3 };
    await relayOnce({ store, dispatchers: dispatchAlerts(ways), clock, ids, log: recordingLog(), settings });
    return mail.taken.flatMap((each) =>
      each.channel === 'email' ? [{ to: each.recipient.email, subject: each.subject, text: each.text }] : [],
    );
  }

  test('is told by e-mail to each address in the settings: what happened, what the pages show, and what to do', async () => {
    await run(fails());
    const mails = await relayed();
    expect(mails.map(({ to }) => to)).toEqual(MINDERS.nightly.failureEmails);
    expect(mails[0]).toMatchObject({ subject: 'Family meetings: the reports of 21 November 2026 could not be made' });
    expect(mails[0]?.text).toContain('The case system is not answering.');
    expect(mails[0]?.text).toContain('The report pages show the last reports that were made, and say of which day they are.');
    expect(mails[0]?.text).toContain('family-meetings nightly --config FILE');
  });

  test('is told without a word of what the error says, since that may be a family’s', async () => {
    await run(fails(new Error('Grace Okafor, 12 Elm Road')));
    expect((await relayed())[0]?.text).not.toMatch(/Okafor|Elm/);
  });

  test('is told once for a night, by two nodes and however often it is tried', async () => {
    await Promise.all([run(fails()), run(fails())]);
    await run(fails(), tonight, 'start of the server');
    expect(await relayed()).toHaveLength(2);
    await run(fails(), day('2026-11-22'));
    expect(await relayed()).toHaveLength(4);
  });

  test('by hand is told to nobody: whoever asked sees it', async () => {
    expect(await run(fails(), tonight, 'command line')).toBe('failed');
    expect(await relayed()).toEqual([]);
    expect(await run(works(), tonight, 'command line')).toBe('done');
    expect(await relayed()).toEqual([]);
  });

  test('is followed by one e-mail when they are made again, whoever makes them', async () => {
    await run(fails());
    await run(works(), tonight, 'command line');
    const mails = await relayed();
    expect(mails.map(({ subject }) => subject).slice(2)).toEqual(Array(2).fill('Family meetings: the reports are made again'));
    await run(works(), day('2026-11-22'));
    expect(await relayed()).toHaveLength(4);
  });

  test('is told to nobody where the settings name nobody, and nights that work are not told of', async () => {
    await run(works());
    expect(await relayed()).toEqual([]);
    await world.end();
    await start({});
    await run(fails());
    expect(await relayed()).toEqual([]);
  });

  test('that cannot be told leaves the night as it was', async () => {
    const { stores, clock, shelf } = world;
    const news = { failed: () => Promise.reject(new Error('no database')), done: () => Promise.reject(new Error('no database')) };
    const log = recordingLog();
    const night = { runs: stores.runs, shelf, clock, log, news, make: works().make };
    expect(await runNight(night, tonight)).toBe('done');
    expect(log.entries.map(({ event }) => event)).toContain('nightly-news-not-told');
  });
});
