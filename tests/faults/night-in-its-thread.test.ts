import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openEmbedded } from '../../adapters/store/embedded-client';
import { sqlStore } from '../../adapters/store/sql-store';
import { migrations } from '../../migrations';
import { day } from '../../plugin/core/calendar-day';
import { anExtract } from '../adapters/case-system/extract/an-extract';
import { aMeeting } from '../builders/a-meeting';
import { anEpisode } from '../builders/an-episode';

const FACTS = 'facts-OFFICIAL-SENSITIVE.jsonl.gz';
const HOOK = require.resolve('./typescript-hook');

let root: string;
let database: string;
/** A council whose files do not tell which records are restricted. */
let extract: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'night-in-its-thread-'));
  database = join(root, 'own.db');
  extract = anExtract(
    {
      persons: [{ id: '41', firstName: 'Zoë', lastName: 'Okafor', born: '2014-02-28' }],
      teams: [{ id: '500', name: 'North' }],
      workers: [{ id: '7', login: 'a.mensah', firstNames: 'Abena', lastName: 'Mensah' }],
      roles: [{ workerId: '7', teamId: '500', role: 'SW', primary: true, from: '2020-01-01' }],
      allocations: [{ personId: '41', workerId: '7', from: '2026-01-01' }],
    },
    ['fm_relationships'],
  );
  const store = sqlStore(openEmbedded({ filename: database }), migrations);
  await store.migrate();
  const on = day('2026-07-10');
  const children = [{ personId: '41', joinedOn: on }];
  await store.stores.episodes.add(anEpisode({ id: 'episode', children, openedOn: on, referral: { on, source: 'worker' } }));
  const meeting = aMeeting({ id: 'meeting', episodeId: 'episode', type: 'FGC', subjectIds: ['41'], on: day('2026-08-01'), status: 'held' });
  await store.stores.meetings.add(meeting);
  await store.db.raw('pragma wal_checkpoint(truncate)');
  await store.close();
});
afterAll(() => [root, extract].forEach((each) => rmSync(each, { recursive: true, force: true })));

interface Told {
  readonly outcome: string;
  readonly started: number;
  readonly failure?: string;
  readonly set?: string;
}

function aNight(where: 'in-a-thread' | 'in-the-host', own: string): { readonly told: Told; readonly reports: string } {
  const reports = mkdtempSync(join(root, 'reports-'));
  const load = where === 'in-a-thread' ? ['-r', HOOK] : [];
  const env = { ...process.env, TYPESCRIPT_CACHE: root, NODE_OPTIONS: where === 'in-a-thread' ? '' : `-r ${HOOK}` };
  const args = [...load, require.resolve('./make-a-night'), own, extract, reports];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  if (stdout === '') throw new Error(stderr);
  return { told: JSON.parse(stdout) as Told, reports };
}

function aDatabase(): string {
  const own = join(mkdtempSync(join(root, 'database-')), 'own.db');
  copyFileSync(database, own);
  return own;
}

const filesOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

test('F20: the set made in a thread of its own is byte for byte the one made in the host’s, of records whose restriction nobody tells too', () => {
  const [thread, host] = [aNight('in-a-thread', aDatabase()), aNight('in-the-host', aDatabase())];
  expect([thread.told, host.told]).toMatchObject([
    { outcome: 'done', started: 1 },
    { outcome: 'done', started: 0 },
  ]);
  const [inThread, inHost] = [thread, host].map(({ told, reports }) => filesOf(join(reports, told.set ?? ''))) as [
    ReadonlyMap<string, Buffer>,
    ReadonlyMap<string, Buffer>,
  ];
  expect([...inThread.keys()]).toEqual([...inHost.keys()]);
  expect(inThread.size).toBeGreaterThan(30);
  expect([...inThread].filter(([name, bytes]) => inHost.get(name)?.equals(bytes) !== true).map(([name]) => name)).toEqual([]);
  expect(gunzipSync(inThread.get(FACTS) ?? '').toString()).toContain('"restricted":true');
}, 120_000);

test('what goes wrong in the thread is a failed run with its reason, and no set', async () => {
  const own = aDatabase();
  const db = openEmbedded({ filename: own });
  await db('fm_meeting').update({ status: 'nobody knows' });
  await db.destroy();
  const { told, reports } = aNight('in-a-thread', own);
  expect(told).toMatchObject({
    outcome: 'failed',
    started: 1,
    failure: expect.stringMatching(/^RowUnreadable: fm_meeting .*status/) as string,
  });
  expect(readdirSync(reports)).toEqual([]);
}, 120_000);
