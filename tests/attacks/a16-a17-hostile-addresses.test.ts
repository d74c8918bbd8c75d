import express from 'express';
import request from 'supertest';
import { EMERGENCY_ROUTES } from '../../plugin/episodes/emergency.paths';
import { routes } from '../../plugin/web/routes';
import { auditLog } from '../../plugin/worklists/audit-log.query';
import { auditor, nia } from '../builders/okafor-family';
import { routerOf } from '../builders/router-of';
import { theOkaforPlan } from '../builders/okafor-plan';
import type { World } from '../builders/world';

jest.setTimeout(120_000);

/** What may stand where an id is looked for: paths, statements, types that are not text, and too much of everything. */
const PATHS = ['..%2f..%2fetc%2fpasswd', '%252e%252e%252f', '%00.csv', 'con.csv', 'x'.repeat(3000)];
const STATEMENTS = ["1'; DROP TABLE fm_episode; --", '1 UNION SELECT * FROM fm_audit', '__proto__'];
const QUERIES = [
  "sort=';DROP TABLE fm_episode",
  'kind[]=a&kind[]=b&kind[__proto__][x]=1',
  'whose=all&whose=none',
  'page=-1e999',
  'from=2026-02-31&team=%00',
];

const addressOf = (path: string, hostile: string): string => `/fm${path.replace(/:\w+/g, encodeURI(hostile).replace(/%25/g, '%'))}`;
/** The way for an emergency is there whatever the id, so that it does not tell which there are. */
const withId = [...routes.pages, ...routes.downloads]
  .map(({ path }) => path)
  .filter((path) => path.includes(':') && path !== EMERGENCY_ROUTES.ask);
const withoutId = [...routes.pages, ...routes.downloads].map(({ path }) => path).filter((path) => !path.includes(':'));

describe('addresses that somebody made up', () => {
  let world: World;
  let browser: ReturnType<typeof request.agent>;
  const faults: string[] = [];
  beforeAll(async () => {
    world = await theOkaforPlan();
    const host = express();
    host.use('/fm', routerOf(world, { identify: () => ({ loginId: nia.loginId }) }));
    host.use((error: Error, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
      faults.push(error.message);
      response.status(500).end();
    });
    browser = request.agent(host);
  });
  afterAll(() => world.end());

  const statuses = async (addresses: readonly string[]) => {
    const seen = new Set<number>();
    for (const address of addresses) seen.add((await browser.get(address)).status);
    // A fault is the host's to log: none may come of an address. And the tables stand.
    return {
      seen: [...seen],
      faults: faults.splice(0),
      episode: (await world.stores.episodes.find('episode-okafor'))?.id,
    };
  };

  test.each([...PATHS, ...STATEMENTS].map((hostile) => [hostile.slice(0, 40), hostile]))(
    'A16, A17: %s for an id leads nowhere on every page',
    async (_what, hostile) => {
      const told = await statuses(withId.map((path) => addressOf(path, hostile)));
      expect(told).toEqual({ seen: [404], faults: [], episode: 'episode-okafor' });
    },
  );

  test.each(QUERIES)('A17: a list asked for with %s answers, or leads nowhere', async (query) => {
    const { seen, ...told } = await statuses(withoutId.map((path) => `/fm${path}?${query}`));
    expect(seen.filter((status) => ![200, 403, 404].includes(status))).toEqual([]);
    expect(told).toEqual({ faults: [], episode: 'episode-okafor' });
  });

  test.each([...STATEMENTS, "x' or '1'='1"])('A17: the audit filtered by %s finds nothing of anybody, and stands', async (statement) => {
    await browser.get('/fm/tasks');
    for (const filter of ['personId', 'episodeId', 'workerId']) {
      const { events } = await world.ask(auditLog, { [filter]: statement }, auditor);
      expect(events).toEqual([]);
    }
    expect((await world.ask(auditLog, {}, auditor)).events.length).toBeGreaterThan(0);
  });

  test('A4, A21: every answer, a page or a refusal, forbids framing, guessing and keeping', async () => {
    for (const address of [
      ...withoutId.map((path) => `/fm${path}`),
      '/fm/episodes/episode-okafor',
      '/fm/plans/plan-okafor/print',
      '/fm/nowhere',
    ]) {
      const { headers } = await browser.get(address);
      expect({
        address,
        framing: headers['content-security-policy']?.includes("frame-ancestors 'none'"),
        guessing: headers['x-content-type-options'],
        keeping: headers['cache-control'],
      }).toEqual({
        address,
        framing: true,
        guessing: 'nosniff',
        keeping: 'no-store',
      });
    }
  });
});
