import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import express5 from 'express';
import express4 from 'express4';
import Database from 'libsql';
import request from 'supertest';
import { CaseSystemUnavailable, createFamilyMeetings, type FamilyMeetingsOptions, type OptionsRefused } from '../plugin';
import { CaseRecords } from './builders/case-records';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
const mountingCode = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'module-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = 'a secret of at least thirty-two characters';

function someCaseRecords(): CaseRecords {
  const records = new CaseRecords();
  records.addWorker({ id: 'w1', name: 'Jo Bloggs', loginId: 'jbloggs' }, { id: 'north', role: 'SW' });
  return records;
}

function options(change: Partial<FamilyMeetingsOptions> = {}): FamilyMeetingsOptions {
  return {
    publicUrl: 'http://localhost:3000',
    store: { kind: 'sqlite', file: ':memory:' },
    caseSystem: someCaseRecords(),
    identify: () => ({ loginId: 'jbloggs' }),
    secrets: [SECRET],
    filing: { kind: 'folder', folder },
    reportsFolder: join(folder, 'reports'),
    nightly: false,
    outboxSeconds: false,
    policy: { roles: { SW: ['worker'] } },
    ...change,
  };
}

test('a host shows a child’s summary: by the function, as JSON, and as a piece of its own page', async () => {
  const records = someCaseRecords();
  records.addPerson({ id: '4711', fullName: 'Zoë Okafor' });
  records.allocate('4711', 'w1');
  const module = createFamilyMeetings(options({ caseSystem: records }));
  await module.migrate();
  expect(await module.summaryOf('4711', { loginId: 'jbloggs' })).toEqual({ childId: '4711', processes: [] });
  expect(await module.summaryOf('4711', { loginId: 'nobody' })).toBeUndefined();
  expect(await module.summaryOf('4712', { loginId: 'jbloggs' })).toBeUndefined();
  const host = express5().use('/fm', module.router);
  const json = await request(host).get('/fm/children/4711/summary.json');
  expect([json.status, json.body, json.headers['cache-control']]).toEqual([200, { format: 1, childId: '4711', processes: [] }, 'no-store']);
  const piece = await request(host).get('/fm/children/4711/summary');
  expect(piece.text).toMatch(/^<section class="family-meetings-summary"/);
  expect(piece.headers['content-type']).toBe('text/html; charset=utf-8');
  expect((await request(host).get('/fm/children/4712/summary.json')).status).toBe(404);
  await module.stop();
});

test('what was seen is sealed while the module runs, and whoever changes it afterwards is found out', async () => {
  const file = join(folder, 'own.db');
  const store = { kind: 'sqlite', file } as const;
  const running = createFamilyMeetings(options({ store, outboxSeconds: 1 }));
  await running.migrate();
  await request(express5().use('/fm', running.router)).get('/fm/');
  await running.start();
  await running.stop();

  const later = createFamilyMeetings(options({ store }));
  const { head, ...found } = await later.checkAudit();
  expect(found).toEqual({ seals: 1, events: 1, problems: [] });
  const database = new Database(file);
  database.exec("update fm_audit set actor_id = 'w-somebody-else'");
  database.close();
  expect((await later.checkAudit(head)).problems).toEqual(['seal 1: an event was changed or put in']);
  await later.stop();
});

describe('the module in a host', () => {
  test.each([
    [4, express4],
    [5, express5],
  ])('the README’s own code mounts it in Express %s', async (_version, express) => {
    let stop: () => Promise<void> = async () => undefined;
    const packages: Readonly<Record<string, unknown>> = {
      express,
      'family-meetings': {
        createFamilyMeetings: (given: FamilyMeetingsOptions) => {
          const made = createFamilyMeetings({ ...given, nightly: false, outboxSeconds: false });
          stop = made.stop;
          return made;
        },
      },
    };
    const environment = {
      FAMILY_MEETINGS_DATABASE: join(folder, 'own.db'),
      CASE_PASSWORD: 'not used: nobody is let in, so nothing is read',
      FAMILY_MEETINGS_SECRET: SECRET,
      HAND_OVER_FOLDER: folder,
      REPORTS_FOLDER: join(folder, 'reports'),
      PORT: 0,
    };
    const module = { exports: Promise.resolve() as Promise<unknown> };
    runInNewContext(mountingCode, { require: (name: string) => packages[name], process: { env: environment }, module });
    const server = (await module.exports) as Server;
    // Nobody is signed in to the host of the README, so nobody is let in.
    const answer = await request(server).get('/family-meetings/');
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Your session has ended');
    server.close();
    await stop();
  });

  test('two modules with two sets of options run in one process and know nothing of each other', async () => {
    const first = createFamilyMeetings(options({ serviceName: 'Family meetings North' }));
    const second = createFamilyMeetings(options({ serviceName: 'Family meetings South', identify: () => undefined }));
    await Promise.all([first.migrate(), second.migrate()]);
    const app = express5();
    app.use('/north', first.router);
    app.use('/south/deeper', second.router);
    const [north, south] = [await request(app).get('/north/'), await request(app).get('/south/deeper/')];
    expect([north.status, south.status]).toEqual([200, 401]);
    expect(north.text).toContain('Family meetings North');
    expect(north.text).not.toContain('South');
    expect(north.text).toMatch(/href="\/north\/assets\//);
    expect(south.text).toMatch(/href="\/south\/deeper\/assets\//);
    await Promise.all([first.stop(), second.stop()]);
  });

  test('refuses to start while the database needs migrating, and says what to do', async () => {
    const module = createFamilyMeetings(options());
    await expect(module.start()).rejects.toThrow('run `family-meetings migrate`');
    expect(await module.health()).toMatchObject({ ok: false, database: 'needs-migration' });
    await module.migrate();
    await module.start();
    await module.start();
    expect(await module.health()).toMatchObject({ database: 'ready', caseSystem: 'answering', outbox: { waiting: 0, parked: 0 } });
    await module.stop();
    await module.stop();
  });

  test('tells every wrong option at once, by its name and what would be right', () => {
    const wrong = {
      ...options(),
      publicUrl: 'http://cases.example.org',
      secrets: ['short'],
      filing: { kind: 'carrier-pigeon' },
      identify: undefined,
      policy: { reviews: { intervalDays: { 'child-in-need': 'six weeks' } } },
      colour: 'blue',
    } as unknown as FamilyMeetingsOptions;
    const refused = (() => {
      try {
        createFamilyMeetings(wrong);
      } catch (error) {
        return error as OptionsRefused;
      }
      return undefined;
    })();
    expect(refused?.problems.map(({ field }) => field).toSorted()).toEqual([
      'colour',
      'filing.kind',
      'identify',
      'policy.reviews.intervalDays.child-in-need',
      'publicUrl',
      'secrets[0]',
    ]);
  });

  test('a reader of the host’s own that says the case system is away is answered with a page that says so', async () => {
    const records = someCaseRecords();
    records.workerByLogin = async () => {
      throw new CaseSystemUnavailable();
    };
    const module = createFamilyMeetings(options({ caseSystem: records }));
    await module.migrate();
    await request(express5().use('/fm', module.router)).get('/fm/').expect(503);
    await module.stop();
  });

  test.each([
    [
      'the questions that it cannot answer',
      { ...someCaseRecords(), workersOf: undefined, restrictedOpenTo: undefined },
      /lacks: workersOf, restrictedOpenTo, histories$/,
    ],
    ['what could be given', { colour: 'red' }, /^give \{ kind: 'mosaic'/],
  ])('of a reader of its own tells %s', (_what, reader, message) => {
    const wrong = options({ caseSystem: reader as unknown as FamilyMeetingsOptions['caseSystem'] });
    expect(() => createFamilyMeetings(wrong)).toThrow(
      expect.objectContaining({ problems: [{ field: 'caseSystem', message: expect.stringMatching(message) as string }] }),
    );
  });
});

test.each([-1, 4, 1.5])('a host that asks for %s threads beside the night’s own is told how many there can be', (nightlyHands) => {
  expect(() => createFamilyMeetings(options({ nightlyHands }))).toThrow(
    expect.objectContaining({ problems: [{ field: 'nightlyHands', message: 'give a number of threads from 0 to 3' }] }),
  );
});
