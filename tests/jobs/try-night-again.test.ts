import { day } from '../../plugin/core/calendar-day';
import { silentLog } from '../../plugin/core/log';
import type { RunAsker } from '../../plugin/core/run.store';
import { NIGHTLY, runNight, type Night, type NightOutcome } from '../../plugin/jobs/nightly-run';
import { once } from '../../plugin/jobs/timers';
import { tryNightAgain } from '../../plugin/jobs/try-night-again';
import { shelfInMemory } from '../builders/shelf';
import { aWorld, type World } from '../builders/world';

const TONIGHT = day('2026-11-21');
const HOUR = 60 * 60_000;

describe('F7: a night that failed', () => {
  let world: World;
  beforeEach(async () => (world = await aWorld({ now: '2026-11-21T02:30:00Z' })));
  afterEach(() => world.end());

  const made: Night['make'] = async () => ({ files: [] });
  const fails: Night['make'] = () => Promise.reject(new Error('the case system is away'));
  const night = (make: Night['make']): Night => ({
    runs: world.stores.runs,
    shelf: shelfInMemory(),
    clock: world.clock,
    log: silentLog,
    make,
  });
  const tried = (make: Night['make'], by: RunAsker = 'timetable'): Promise<NightOutcome> => runNight(night(make), TONIGHT, { by });
  const again = (make: Night['make']): Promise<NightOutcome> => {
    world.clock.forward(HOUR);
    return tryNightAgain(world.stores.runs, TONIGHT, () => tried(make));
  };

  it('is tried again by itself, and then left alone', async () => {
    expect(await tried(fails)).toBe('failed');
    expect(await again(made)).toBe('done');
    expect(await again(made)).toBe('not-needed');
    expect((await world.stores.runs.history(NIGHTLY, 9)).map(({ state }) => state)).toEqual(['done', 'failed']);
  });

  it('is tried six times and no more; tries by hand take nothing off that', async () => {
    await tried(fails, 'command line');
    await tried(fails);
    const outcomes: NightOutcome[] = [];
    for (let hour = 0; hour < 6; hour += 1) outcomes.push(await again(fails));
    expect(outcomes).toEqual(['failed', 'failed', 'failed', 'failed', 'failed', 'not-needed']);
  });

  it('is made where the database was away when its time came', async () => {
    expect(await again(made)).toBe('done');
  });

  it('whose process did not come back is taken over once its lease is out', async () => {
    await world.stores.runs.take(NIGHTLY, TONIGHT, world.clock.now(), HOUR + 1);
    expect(await again(made)).toBe('not-needed');
    expect(await again(made)).toBe('done');
  });
});

describe('Work that nobody waits for', () => {
  it('tells the log that it failed, by the kind of error alone, and ends nothing else', async () => {
    const told: unknown[] = [];
    const log = { ...silentLog, error: (...line: readonly unknown[]) => void told.push(line) };
    const lost = (): Promise<never> => Promise.reject(new RangeError('words of a family'));
    await once(lost, log, 'nightly-not-begun').stop();
    expect(told).toEqual([['nightly-not-begun', { reason: 'RangeError' }]]);
  });
});
