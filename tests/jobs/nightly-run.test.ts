import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportFolder } from '../../adapters/system/report-folder';
import { day } from '../../plugin/core/calendar-day';
import { FACTS_FILE } from '../../plugin/core/facts-file';
import { silentLog } from '../../plugin/core/log';
import { dueNight, nightAsked, startOf } from '../../plugin/jobs/due-night';
import { NIGHTLY, runNight, type Night } from '../../plugin/jobs/nightly-run';
import { aWorld, type World } from '../builders/world';

const tonight = day('2026-11-21');
const MINUTES = 60_000;

describe('the night’s reports', () => {
  let world: World;
  let folder: string;
  beforeEach(async () => {
    world = await aWorld({ now: '2026-11-21T02:30:00Z' });
    folder = mkdtempSync(join(tmpdir(), 'reports-'));
  });
  afterEach(async () => {
    await world.end();
    rmSync(folder, { recursive: true });
  });

  const night = (make: Night['make'] = async () => ({ files: [{ name: 'uptake.csv', content: 'figures' }] })): Night => ({
    runs: world.stores.runs,
    shelf: reportFolder(folder),
    clock: world.clock,
    log: silentLog,
    make,
  });
  const published = async () => (await world.stores.runs.latestDone(NIGHTLY))?.output;

  test('F11: are made once, whoever asks and however often', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => runNight(night(), tonight)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'not-needed')).toHaveLength(4);
    expect(await published()).toBe('nightly-2026-11-21-1');
  });

  /** As the timer, or a server that starts, asks at this moment: the days of the nights that were made. */
  async function madeWhenAsked(...instants: readonly string[]): Promise<readonly string[]> {
    const made: string[] = [];
    for (const instant of instants) {
      world.clock.set(instant);
      const due = dueNight(world.clock.now(), '02:30');
      if ((await runNight(night(), due)) === 'done') made.push(due);
    }
    return made;
  }

  test('F11: of three nights that a server was off for are made up once, for the last of them', async () => {
    expect(await madeWhenAsked('2026-11-18T02:30:00Z', '2026-11-21T09:00:00Z', '2026-11-21T09:01:00Z')).toEqual([
      '2026-11-18',
      '2026-11-21',
    ]);
    expect((await world.stores.runs.recent(NIGHTLY, 9)).map(({ businessDate }) => businessDate)).toEqual(['2026-11-21', '2026-11-18']);
  });

  test('F12: are made once although the clock jumps back two hours, or forward a day and back', async () => {
    expect(await madeWhenAsked('2026-11-20T02:30:00Z', '2026-11-21T02:31:00Z', '2026-11-21T00:31:00Z', '2026-11-21T02:30:00Z')).toEqual([
      '2026-11-20',
      '2026-11-21',
    ]);
    expect(await madeWhenAsked('2026-11-22T02:31:00Z', '2026-11-21T03:00:00Z', '2026-11-22T02:30:00Z', '2026-11-23T02:30:00Z')).toEqual([
      '2026-11-22',
      '2026-11-23',
    ]);
  });

  test.each([
    ['forward', '2026-03-28', ['2026-03-28', '2026-03-29', '2026-03-30']],
    ['back', '2026-10-24', ['2026-10-24', '2026-10-25', '2026-10-26']],
  ])('F10: are made once a day where the clocks go %s, asked for every half hour', async (_way, from, days) => {
    const first = Date.parse(`${from}T02:30:00Z`);
    const halfHours = Array.from({ length: 2 * 48 + 1 }, (_, at) => new Date(first + at * 30 * MINUTES).toISOString());
    expect(await madeWhenAsked(...halfHours)).toEqual(days);
  });

  test('that fail leave the last good set in place, and the next try mends it', async () => {
    await runNight(night(), day('2026-11-20'));
    const failing = night(async () => {
      throw new Error('words of a family');
    });
    expect(await runNight(failing, tonight)).toBe('failed');
    expect(await published()).toBe('nightly-2026-11-20-1');
    expect(await world.stores.runs.find(NIGHTLY, tonight)).toMatchObject({ state: 'failed', failure: 'Error' });
    expect(await runNight(night(), tonight)).toBe('done');
    expect(await published()).toBe('nightly-2026-11-21-2');
  });

  test('keep the facts of so many nights, and the sets of the others without them', async () => {
    const files = async () => ({
      files: [
        { name: 'uptake.csv', content: 'figures' },
        { name: FACTS_FILE, content: 'facts' },
      ],
    });
    const keeping: Night = { ...night(files), nightsOfFacts: 2 };
    for (const on of ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21']) await runNight(keeping, day(on));
    const withFacts = readdirSync(folder).filter((set) => readdirSync(join(folder, set)).includes(FACTS_FILE));
    expect(withFacts).toEqual(['nightly-2026-11-20-1', 'nightly-2026-11-21-1']);
    expect(readdirSync(folder)).toHaveLength(4);
    expect(readdirSync(join(folder, 'nightly-2026-11-18-1'))).toEqual(['uptake.csv']);
  });

  test('F9: of a process that wakes up late are refused when it publishes', async () => {
    const late = runNight(
      night(async () => {
        // While this one sleeps its lease runs out and another node makes the set.
        world.clock.forward(11 * MINUTES);
        await runNight(night(), tonight);
        return { files: [{ name: 'uptake.csv', content: 'old figures' }] };
      }),
      tonight,
    );
    expect(await late).toBe('taken-over');
    expect(await published()).toBe('nightly-2026-11-21-2');
    expect(Buffer.from((await reportFolder(folder).get('nightly-2026-11-21-2', 'uptake.csv'))!).toString()).toBe('figures');
  });

  test('are stopped between their parts once another process has them', async () => {
    const late = runNight(
      night(async (_asAt, stillOurs) => {
        world.clock.forward(11 * MINUTES);
        await runNight(night(), tonight);
        await stillOurs();
        return { files: [] };
      }),
      tonight,
    );
    expect(await late).toBe('taken-over');
  });

  const writtenAt = (name: string, instant: string): void => utimesSync(join(folder, name), new Date(instant), new Date(instant));
  const putAt = (name: string, instant: string): void => {
    mkdirSync(join(folder, name));
    writtenAt(name, instant);
  };

  test('made again by hand replace the set of the same night', async () => {
    await runNight(night(), tonight);
    expect(await runNight(night(), tonight, { again: true })).toBe('done');
    expect(await published()).toBe('nightly-2026-11-21-2');
  });

  test('take away what they replaced a day before, and neither a set of today nor what else is in the folder', async () => {
    putAt('nightly-2026-11-20-1', '2026-11-20T14:29:00Z');
    // Of another node, which has put its set in its place and has not said yet that it is done.
    putAt('nightly-2026-10-31-1', '2026-11-20T14:31:00Z');
    putAt('of-the-council', '2024-01-01T00:00:00Z');
    await runNight(night(), tonight);
    expect(readdirSync(folder).toSorted()).toEqual(['nightly-2026-10-31-1', 'nightly-2026-11-21-1', 'of-the-council']);
  });

  test('say in the log which report is left out and why, and publish the others', async () => {
    const warned: unknown[] = [];
    const log = { ...silentLog, warn: (...line: readonly unknown[]) => void warned.push(line) };
    const made = {
      files: [],
      timings: [],
      counted: {},
      peakMemoryMiB: 1,
      reports: [],
      notMade: [{ report: 'care-entry', reason: 'Its source is complete to 2026-11-01 alone' }],
      configHash: '0',
    };
    expect(await runNight({ ...night(async () => ({ files: [], made })), log }, tonight)).toBe('done');
    expect(warned).toEqual([
      ['nightly-report-not-made', { businessDate: tonight, report: 'care-entry', reason: 'Its source is complete to 2026-11-01 alone' }],
    ]);
  });

  test('are published and told of although an old set can’t be taken away', async () => {
    const warned: string[] = [];
    const stuck = { ...reportFolder(folder), keepOnly: () => Promise.reject(new Error('EACCES')) };
    const log = { ...silentLog, warn: (event: string) => void warned.push(event) };
    expect(await runNight({ ...night(), shelf: stuck, log }, tonight)).toBe('done');
    expect(warned).toEqual(['nightly-old-sets-stay']);
    expect(await published()).toBe('nightly-2026-11-21-1');
  });

  test('take away what a run of the day before left half-written as they begin, also where they then fail', async () => {
    const left = (name: string, instant: string): void => {
      writeFileSync(join(folder, name), 'families');
      writtenAt(name, instant);
    };
    left('.unfinished-nightly-file-old', '2026-11-20T14:29:00Z');
    left('.unfinished-nightly-file-of-another-node', '2026-11-20T14:31:00Z');
    const failing = night(async () => {
      throw new Error('no disk');
    });
    expect(await runNight(failing, tonight)).toBe('failed');
    expect(readdirSync(folder)).toEqual(['.unfinished-nightly-file-of-another-node']);
    const stuck = { ...reportFolder(folder), clearUnfinished: () => Promise.reject(new Error('EACCES')) };
    expect(await runNight({ ...night(), shelf: stuck }, tonight)).toBe('done');
  });

  test('are not found under a name that leads elsewhere', async () => {
    await runNight(night(), tonight);
    const shelf = reportFolder(folder);
    for (const name of ['..', '../..', '/etc', 'nightly-2026-11-21-1/../..', '.', ''])
      expect(await shelf.get(name, 'passwd')).toBeUndefined();
    for (const file of ['../uptake.csv', '..%2fuptake.csv', 'uptake.csv\u0000', 'UPTAKE.CSV']) {
      expect(await shelf.get('nightly-2026-11-21-1', file)).toBeUndefined();
    }
  });
});

describe('which night is due', () => {
  test.each([
    ['just before the run’s time', '2026-11-21T02:29:00Z', '2026-11-20'],
    ['at the run’s time', '2026-11-21T02:30:00Z', '2026-11-21'],
    ['late in the evening', '2026-11-21T23:59:00Z', '2026-11-21'],
    ['in summer, by London’s clock', '2026-07-01T01:30:00Z', '2026-07-01'],
    ['in summer, just before', '2026-07-01T01:29:00Z', '2026-06-30'],
    ['F10: on the night the clocks go forward', '2026-03-29T01:30:00Z', '2026-03-29'],
    ['F10: on the night the clocks go back', '2026-10-25T02:30:00Z', '2026-10-25'],
  ])('%s', (_when, now, expected) => {
    expect(dueNight(new Date(now), '02:30')).toBe(expected);
  });

  test('a night that has not come is not made: it would stand before every night until then', () => {
    const now = new Date('2026-11-21T23:59:00Z');
    expect(() => nightAsked(day('2026-11-22'), now, '02:30')).toThrow(
      '2026-11-22 has not come yet: give today, 2026-11-21, or a day before it',
    );
    expect(nightAsked(day('2026-11-21'), now, '02:30')).toBe('2026-11-21');
    expect(nightAsked(undefined, now, '02:30')).toBe('2026-11-21');
  });

  test('the time is read from the schedule', () => {
    expect(startOf('30 2 * * *')).toBe('02:30');
    expect(startOf('*/5 * * * *')).toBeUndefined();
  });
});
