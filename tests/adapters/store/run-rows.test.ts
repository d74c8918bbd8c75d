import { day } from '../../../plugin/core/calendar-day';
import type { RunMade } from '../../../plugin/core/run-made';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.end());

const tonight = day('2026-11-21');
const at = new Date('2026-11-21T02:30:00.000Z');
const later = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
const LEASE = 10 * 60_000;

const made: RunMade = {
  files: [{ name: 'uptake.csv', bytes: 12, rows: 3, sha256: 'ab'.repeat(32) }],
  timings: [{ part: 'records read', ms: 1200 }],
  counted: { families: 40 },
  peakMemoryMiB: 180,
  reports: [{ report: 'uptake', dataTo: day('2026-11-20') }],
  notMade: [{ report: 'care-entry', reason: 'Care episodes are complete to 2026-11-01 only' }],
  configHash: '0123456789abcdef',
};

describe('The history of the runs', () => {
  test('has a line for every try, the newest night first and of a night the last try first', async () => {
    const { runs } = world.stores;
    await runs.take('nightly', day('2026-11-20'), at, LEASE, 'timetable');
    await runs.finish('nightly', day('2026-11-20'), 1, 'set-1', later(1));
    await runs.take('nightly', tonight, later(2), LEASE, 'timetable');
    await runs.fail('nightly', tonight, 1, 'CaseSystemUnavailable', later(3));
    await runs.take('nightly', tonight, later(4), LEASE, 'start of the server');
    expect(await runs.history('nightly', 10)).toEqual([
      { job: 'nightly', businessDate: tonight, fence: 2, state: 'running', askedBy: 'start of the server', startedAt: later(4) },
      {
        job: 'nightly',
        businessDate: tonight,
        fence: 1,
        state: 'failed',
        askedBy: 'timetable',
        startedAt: later(2),
        finishedAt: later(3),
        failure: 'CaseSystemUnavailable',
      },
      {
        job: 'nightly',
        businessDate: day('2026-11-20'),
        fence: 1,
        state: 'done',
        askedBy: 'timetable',
        startedAt: at,
        finishedAt: later(1),
        output: 'set-1',
      },
    ]);
    expect((await runs.history('nightly', 1)).map(({ fence }) => fence)).toEqual([2]);
    expect((await runs.history('nightly', 10, tonight)).map(({ output }) => output)).toEqual(['set-1']);
  });

  test('keeps what a try made and what had changed', async () => {
    const { runs } = world.stores;
    const since = { set: 'set-0', businessDate: day('2026-11-20') };
    const changes = { since, settingsChanged: false, definitions: [], filesAdded: [], filesGone: [], reports: [] };
    await runs.take('nightly', tonight, at, LEASE, 'command line');
    await runs.finish('nightly', tonight, 1, 'set-1', later(1), { made, changes });
    expect(await runs.attempt('nightly', tonight, 1)).toMatchObject({ askedBy: 'command line', output: 'set-1', made, changes });
    expect(await runs.attempt('nightly', tonight, 2)).toBeUndefined();
  });

  test('says of a process that did not come back that another took its run over, and hears nothing from it any more', async () => {
    const { runs } = world.stores;
    await runs.take('nightly', tonight, at, LEASE);
    await runs.take('nightly', tonight, later(11), LEASE);
    expect(await runs.finish('nightly', tonight, 1, 'late', later(12), { made })).toBe(false);
    expect((await runs.history('nightly', 10)).map(({ fence, state }) => [fence, state])).toEqual([
      [2, 'running'],
      [1, 'taken-over'],
    ]);
    expect((await runs.attempt('nightly', tonight, 1))?.made).toBeUndefined();
  });

  test('keeps the line of a set that was made again', async () => {
    const { runs } = world.stores;
    await runs.take('nightly', tonight, at, LEASE);
    await runs.finish('nightly', tonight, 1, 'set-1', later(1));
    await runs.takeAgain('nightly', tonight, later(2), LEASE, 'command line');
    await runs.finish('nightly', tonight, 2, 'set-2', later(3));
    expect((await runs.history('nightly', 10)).map(({ output }) => output)).toEqual(['set-2', 'set-1']);
  });
});
