import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { runRows } from '../../adapters/store/run-rows';
import { sqlStore } from '../../adapters/store/sql-store';
import { reportFolder } from '../../adapters/system/report-folder';
import { migrations } from '../../migrations';
import { day } from '../../plugin/core/calendar-day';
import { CaseSystemUnavailable } from '../../plugin/core/errors';
import { silentLog } from '../../plugin/core/log';
import { NIGHTLY, runNight, type Night } from '../../plugin/jobs/nightly-run';
import { aSetOf, isWholeSet } from './a-small-set';

const YESTERDAY = day('2026-11-20');
const TONIGHT = day('2026-11-21');
const TOMORROW = day('2026-11-22');
const AT_NIGHT = '2026-11-21T02:30:00.000Z';
/** After the lease of a process that did not come back. */
const LATER = '2026-11-21T03:00:00.000Z';

let root: string;
let database: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'night-'));
  database = join(root, 'empty.db');
  const store = sqlStore(openEmbedded({ filename: database }), migrations);
  await store.migrate();
  await runNight(nightOn(store.db, join(root, 'reports'), `${YESTERDAY}T02:30:00.000Z`), YESTERDAY);
  await store.db.raw('pragma wal_checkpoint(truncate)');
  await store.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function nightOn(db: Knex, folder: string, now: string, change: Partial<Night> = {}): Night {
  const clock = { now: () => new Date(now) };
  const make = async (on: typeof TONIGHT) => ({ files: aSetOf(on) });
  return { runs: runRows(db), shelf: reportFolder(folder), clock, log: silentLog, make, ...change };
}

let places = 0;
/** A database and a folder in which yesterday's set is published. */
function aPlace(): { readonly database: string; readonly folder: string } {
  const place = join(root, `place-${(places += 1)}`);
  mkdirSync(place);
  copyFileSync(database, join(place, 'own.db'));
  cpSync(join(root, 'reports'), join(place, 'reports'), { recursive: true });
  return { database: join(place, 'own.db'), folder: join(place, 'reports') };
}

function inAChild({ database: file, folder }: ReturnType<typeof aPlace>, killedBefore?: number) {
  const script = require.resolve('./killed-in-the-night');
  const args = ['-r', require.resolve('./typescript-hook'), script, file, folder, TONIGHT, AT_NIGHT];
  const cache = join(root, 'compiled');
  mkdirSync(cache, { recursive: true });
  return spawnSync(process.execPath, killedBefore === undefined ? args : [...args, String(killedBefore)], {
    encoding: 'utf8',
    env: { ...process.env, TYPESCRIPT_CACHE: cache },
  });
}

async function onDatabase<T>(file: string, work: (db: Knex) => Promise<T>): Promise<T> {
  const db = openEmbedded({ filename: file });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

const published = async (db: Knex): Promise<string> => (await runRows(db).latestDone(NIGHTLY))?.output ?? '';

describe('F3, F7: a night whose process is killed', () => {
  it('leaves the last good set whole wherever it was killed, and the next run makes the set', async () => {
    const { steps } = JSON.parse(inAChild(aPlace()).stdout) as { readonly steps: readonly string[] };
    expect(steps).toEqual(expect.arrayContaining(['take', 'make', 'writeFile the file', 'rename', 'finish', 'recent']));
    const standing = new Set<string>();
    // Every second step, and those around the two that show the set.
    const shows = [steps.indexOf('rename') + 1, steps.indexOf('finish') + 1].flatMap((at) => [at, at + 1]);
    const points = [...new Set([...steps.keys()].map((at) => at + 1).filter((at) => at % 3 === 1 || shows.includes(at)))];
    for (const point of points) {
      const place = aPlace();
      expect(inAChild(place, point).signal).toBe('SIGKILL');
      await onDatabase(place.database, async (db) => {
        const shelf = reportFolder(place.folder);
        const stood = await published(db);
        standing.add(stood);
        expect(await isWholeSet(shelf, stood)).toBe(true);
        const outcome = await runNight(nightOn(db, place.folder, LATER), TONIGHT);
        expect(outcome).toBe(stood.startsWith(`nightly-${TONIGHT}`) ? 'not-needed' : 'done');
        expect(await isWholeSet(shelf, await published(db))).toBe(true);
        expect(await published(db)).toContain(TONIGHT);
      });
    }
    // Both were met: a kill before the statement that publishes, and one after it.
    expect([...standing].toSorted()).toEqual([`nightly-${YESTERDAY}-1`, `nightly-${TONIGHT}-1`]);
  });
});

describe('F8: a night whose disk is full', () => {
  it('leaves the last good set, says so, and recovers alone', async () => {
    const place = aPlace();
    await onDatabase(place.database, async (db) => {
      const shelf = reportFolder(place.folder);
      const full = {
        ...shelf,
        put: async () => {
          const half = join(place.folder, `.unfinished-nightly-${TONIGHT}-1`);
          writeFileSync(half, 'half');
          utimesSync(half, new Date(AT_NIGHT), new Date(AT_NIGHT));
          throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
        },
      };
      expect(await runNight(nightOn(db, place.folder, AT_NIGHT, { shelf: full }), TONIGHT)).toBe('failed');
      expect(await published(db)).toBe(`nightly-${YESTERDAY}-1`);
      expect(await isWholeSet(shelf, await published(db))).toBe(true);
      expect(await runRows(db).find(NIGHTLY, TONIGHT)).toMatchObject({ state: 'failed', failure: 'ENOSPC' });
      expect(await runNight(nightOn(db, place.folder, AT_NIGHT), TONIGHT)).toBe('done');
      expect(await isWholeSet(shelf, await published(db))).toBe(true);
      await runNight(nightOn(db, place.folder, `${TOMORROW}T02:30:00.000Z`), TOMORROW);
      expect(readdirSync(place.folder).filter((name) => name.startsWith('.unfinished'))).toEqual([]);
    });
  });
});

describe('F7: a night whose database goes away', () => {
  const goneAt = (db: Knex, call: 'finish' | 'fail'): Night['runs'] => ({
    ...runRows(db),
    finish: async () => {
      throw Object.assign(new Error('connection lost'), { code: 'ESOCKET' });
    },
    ...(call === 'fail'
      ? {
          fail: async () => {
            throw Object.assign(new Error('connection lost'), { code: 'ESOCKET' });
          },
        }
      : {}),
  });

  it.each([
    ['while it publishes', 'finish'],
    ['and is still away when the failure is written down', 'fail'],
  ] as const)('%s leaves the last good set, and the next run mends it', async (_when, call) => {
    const place = aPlace();
    await onDatabase(place.database, async (db) => {
      const shelf = reportFolder(place.folder);
      expect(await runNight(nightOn(db, place.folder, AT_NIGHT, { runs: goneAt(db, call) }), TONIGHT)).toBe('failed');
      expect(await published(db)).toBe(`nightly-${YESTERDAY}-1`);
      expect(await isWholeSet(shelf, await published(db))).toBe(true);
      expect(await runNight(nightOn(db, place.folder, LATER), TONIGHT)).toBe('done');
      expect(await isWholeSet(shelf, await published(db))).toBe(true);
    });
  });

  it('the case system away leaves the last good set and a line in the history that says why', async () => {
    const place = aPlace();
    await onDatabase(place.database, async (db) => {
      const make = async (): Promise<never> => {
        throw new CaseSystemUnavailable();
      };
      expect(await runNight(nightOn(db, place.folder, AT_NIGHT, { make }), TONIGHT)).toBe('failed');
      expect(await published(db)).toBe(`nightly-${YESTERDAY}-1`);
      const [line] = await runRows(db).history(NIGHTLY, 1);
      expect(line).toMatchObject({ state: 'failed', failure: expect.stringContaining('CaseSystemUnavailable') });
    });
  });
});
