import express from 'express';
import request from 'supertest';
import { day } from '../../plugin/core/calendar-day';
import { NIGHTLY } from '../../plugin/core/report-shelf';
import { PAGES_FORMAT, type ReportShown } from '../../plugin/report-pages/report-pages';
import { aWorld, type World } from '../builders/world';
import { formOf } from '../web/sample-module';
import { routerOf } from '../builders/router-of';

const INTERNAL = 'uptake-OFFICIAL-SENSITIVE.csv';
const report: ReportShown = {
  id: 'uptake',
  title: 'Uptake of family meetings',
  question: 'Are families offered a meeting?',
  asAt: day('2026-11-21'),
  dataTo: day('2026-11-20'),
  status: 'complete',
  settings: '0123456789abcdef',
  charts: [],
  internalCharts: [],
  quality: [],
  measures: [],
  files: [
    { name: 'uptake.csv', audience: 'publishable', mediaType: 'text/csv', bytes: 9, rows: 1 },
    { name: INTERNAL, audience: 'internal', mediaType: 'text/csv', bytes: 9, rows: 1 },
    { name: 'uptake.png', audience: 'publishable', mediaType: 'image/png', bytes: 4 },
  ],
  hidden: { symbol: 'c', upTo: 5 },
};

/** The real table of routes in a bare host, under a path. */
describe('in a browser', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld({ policy: { roles: { PA: ['performance-analyst'], SA: ['administrator'], SW: ['worker'] } } });
    const { caseRecords, stores, shelf, clock } = world;
    caseRecords.addWorker({ id: 'w1', name: 'Ana List', loginId: 'analist' }, { id: 'north', role: 'PA' });
    caseRecords.addWorker({ id: 'w2', name: 'Ada Min', loginId: 'admin' }, { id: 'north', role: 'SA' });
    caseRecords.addWorker({ id: 'w3', name: 'Jo Bloggs', loginId: 'jbloggs' }, { id: 'north', role: 'SW' });
    await shelf.put('nightly-2026-11-21-1', [
      { name: 'uptake.csv', content: 'a,b\r\n1,c\r\n' },
      { name: INTERNAL, content: 'a,b\r\n1,3\r\n' },
      { name: 'uptake.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
      { name: 'pages.json', content: JSON.stringify({ format: PAGES_FORMAT, reports: [report], notMade: [] }) },
    ]);
    await stores.runs.take(NIGHTLY, day('2026-11-21'), clock.now(), 60_000);
    await stores.runs.finish(NIGHTLY, day('2026-11-21'), 1, 'nightly-2026-11-21-1', clock.now());
  });
  afterEach(() => world.end());

  function browserOf(loginId: string) {
    const router = routerOf(world, { identify: () => ({ loginId }) });
    const host = express();
    host.use('/fm', router);
    return request.agent(host);
  }

  test('the home page leads to the reports, and they to one report and its file', async () => {
    const browser = browserOf('jbloggs');
    expect((await browser.get('/fm/')).text).toContain('href="/fm/reports"');
    expect((await browser.get('/fm/reports')).text).toContain('href="/fm/reports/uptake"');
    expect((await browser.get('/fm/reports/uptake')).text).toContain('href="/fm/reports/uptake/files/uptake.csv"');
    const file = await browser.get('/fm/reports/uptake/files/uptake.csv');
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.headers['content-disposition']).toBe('attachment; filename="uptake-2026-11-21.csv"');
    expect(file.text).toBe('a,b\r\n1,c\r\n');
  });

  test('a chart is shown in its page', async () => {
    const chart = await browserOf('jbloggs').get('/fm/reports/uptake/charts/uptake.png');
    expect(chart.headers['content-type']).toBe('image/png');
    expect(chart.headers['content-disposition']).toContain('inline');
  });

  test('unhidden figures come after a reason, under a name that says what they are', async () => {
    const browser = browserOf('analist');
    expect((await browser.get(`/fm/reports/uptake/internal/${INTERNAL}`)).status).toBe(403);
    const form = formOf((await browser.get('/fm/reports/uptake/internal')).text);
    const send = (reason: string) =>
      browser
        .post('/fm/reports/uptake/internal')
        .type('form')
        .send({ ...form, reason });
    const refused = await send('');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Enter what you need these figures for');
    expect((await send('Return to the Department')).headers.location).toContain('/fm/reports/uptake/internal');
    const file = await browser.get(`/fm/reports/uptake/internal/${INTERNAL}`);
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toContain('uptake-OFFICIAL-SENSITIVE-2026-11-21.csv');
  });

  test.each([
    ['jbloggs', '/fm/reports/uptake/internal', 403],
    ['jbloggs', '/fm/audit', 403],
    ['jbloggs', '/fm/outbox', 403],
    ['jbloggs', '/fm/reports/nothing', 404],
    ['jbloggs', '/fm/reports/uptake/files/pages.json', 404],
    ['jbloggs', '/fm/reports/uptake/files/..%2Fnightly-2026-11-21-1%2Fuptake.csv', 404],
    ['admin', '/fm/reports', 403],
    ['admin', '/fm/outbox', 200],
  ])('%s at %s is answered %d', async (loginId, path, status) => {
    expect((await browserOf(loginId).get(path)).status).toBe(status);
  });
});
