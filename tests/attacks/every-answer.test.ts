import express5, { type NextFunction, type Request, type Response } from 'express';
import express4 from 'express4';
import request from 'supertest';
import { routes } from '../../plugin/web/routes';
import { nia } from '../builders/okafor-family';
import { LAUNCH_SETTINGS, launchLinks } from '../builders/launch-links';
import { theOkaforPlan } from '../builders/okafor-plan';
import { routerOf } from '../builders/router-of';
import type { World } from '../builders/world';
import { formOf } from '../web/sample-module';

jest.setTimeout(60_000);

const HOSTS = { 'Express 4': express4 as unknown as typeof express5, 'Express 5': express5 };
const FORM = '/meetings/meeting-okafor/notes/parents-view';

/** What a council's server may do before it comes to the module: all of it meant well, and some of it badly set. */
function mountedIn(version: keyof typeof HOSTS, world: World) {
  const express = HOSTS[version];
  const app = express();
  app.use(express.json(), express.urlencoded({ extended: true }));
  app.use((incoming: Request, response: Response, next: NextFunction) => {
    Object.assign(incoming, { session: { user: nia.loginId, csrfSecret: 'token-of-the-host' }, csrfToken: () => 'token-of-the-host' });
    response.cookie('host.sid', 'session-of-the-host');
    response.set({ 'X-CSRF-Token': 'token-of-the-host', 'X-Frame-Options': 'ALLOWALL', 'Cache-Control': 'public, max-age=3600' });
    response.set('Content-Security-Policy', "default-src * 'unsafe-inline'");
    next();
  });
  let ok = true;
  const health = async () => ({ ok, database: 'ready', caseSystem: 'answering', outbox: { waiting: 0, parked: 0 }, reports: {} }) as const;
  const module = routerOf(world, {
    launch: LAUNCH_SETTINGS,
    identify: (incoming) => ({ loginId: (incoming as unknown as { session: { user: string } }).session.user }),
    monitoring: { health, metrics: true },
    secureCookies: true,
  });
  app.use('/family-meetings', module);
  app.use(
    (_error: Error, _incoming: Request, response: Response, _next: NextFunction) => void response.status(500).send('The host’s page'),
  );
  return { browser: () => request.agent(app), fails: () => void (ok = false) };
}

describe.each(Object.keys(HOSTS) as (keyof typeof HOSTS)[])(
  'every answer in a host of %s with parsers, a session and headers of its own',
  (version) => {
    let world: World;
    let host: ReturnType<typeof mountedIn>;
    const at = (path: string): string => `/family-meetings${path}`;
    beforeAll(async () => {
      world = await theOkaforPlan();
      host = mountedIn(version, world);
    });
    afterAll(() => world.end());

    /** Every kind of answer that the module gives, by what it is. */
    async function everyKind(): Promise<Readonly<Record<string, request.Response>>> {
      const browser = host.browser();
      const page = await browser.get(at(FORM));
      const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const own = { ...formOf(page.text), _version: '0' };
      // Over plain http a test's browser keeps back a cookie that is for https.
      const cookies = [page.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0]);
      const post = (fields: object, accept = 'text/html') =>
        browser
          .post(at(FORM))
          .set({ Accept: accept, Cookie: cookies.join('; ') })
          .type('form')
          .send(fields);
      const link = launchLinks(world.clock)({ worker: nia.loginId, person: 'p-zoe' });
      const launched = await browser.get(link);
      const answers = {
        page,
        'not found': await browser.get(at('/episodes/nowhere')),
        'no such address': await browser.get(at('/nowhere')),
        forbidden: await browser.get(at('/audit')),
        'a form that is not ours': await post({ ...own, _csrf: 'theirs' }),
        'a form with a mistake': await post({ ...own, text: 'x'.repeat(60_001) }),
        'a form saved by itself': await post({ ...own, text: 'We are tired' }, 'application/json'),
        'a form with an old version': await post({ ...own, _key: 'another-key', text: 'They are tired' }),
        'a text that is too long': await post({ ...own, text: 'x'.repeat(1_100_000) }),
        'the way in': launched,
        'the page of the way in': await browser.get(String(launched.headers.location)),
        'a wrong link': await browser.get(at('/launch?person=1')),
        json: await browser.get(at('/children/p-zoe/summary.json')),
        piece: await browser.get(at('/children/p-zoe/summary')),
        file: await browser.get(at('/tasks/overdue.csv')),
        'style sheet': await browser.get(sheet),
        'no such style sheet': await browser.get(at('/assets/nothing.css')),
        healthy: await browser.get(at('/health')),
        counts: await browser.get(at('/metrics')),
      };
      host.fails();
      return { ...answers, 'not healthy': await browser.get(at('/health')) };
    }

    test('A4, A21: every answer says what a browser may do with it, whatever the host had said', async () => {
      const answers = await everyKind();
      expect(Object.entries(answers).map(([kind, { status }]) => `${kind}: ${status}`)).toEqual([
        'page: 200',
        'not found: 404',
        'no such address: 404',
        'forbidden: 403',
        'a form that is not ours: 403',
        'a form with a mistake: 422',
        'a form saved by itself: 200',
        'a form with an old version: 409',
        // The host's own parser is the one that refuses it, and the host's own handler answers.
        'a text that is too long: 500',
        'the way in: 303',
        'the page of the way in: 200',
        'a wrong link: 401',
        'json: 200',
        'piece: 200',
        'file: 200',
        'style sheet: 200',
        'no such style sheet: 404',
        'healthy: 200',
        'counts: 200',
        'not healthy: 503',
      ]);
      const { 'a text that is too long': _hosts, ...ours } = answers;
      for (const [kind, { headers, status, text = '' }] of Object.entries(ours)) {
        const policy = String(headers['content-security-policy']);
        expect({
          kind,
          policy: policy.match(/default-src 'none'|base-uri 'none'|frame-ancestors 'none'|form-action 'self'|unsafe|\*/g)?.toSorted(),
          framing: headers['x-frame-options'],
          guessing: headers['x-content-type-options'],
          secure: headers['strict-transport-security'],
          resource: headers['cross-origin-resource-policy'],
          opener: headers['cross-origin-opener-policy'],
          others: headers['access-control-allow-origin'],
          referrer: /^(same-origin|no-referrer)$/.test(String(headers['referrer-policy'])),
          keeping: headers['cache-control'],
          named: status === 303 || /charset=utf-8/.test(String(headers['content-type'])),
          host: headers['x-csrf-token'],
          inline: /<script(?![^>]* src=)|<style|\sstyle="|\son\w+="/.test(text),
        }).toEqual({
          kind,
          policy: ["base-uri 'none'", "default-src 'none'", "form-action 'self'", "frame-ancestors 'none'"],
          framing: 'DENY',
          guessing: 'nosniff',
          secure: 'max-age=31536000; includeSubDomains',
          resource: 'same-origin',
          opener: 'same-origin',
          others: undefined,
          referrer: true,
          keeping: kind === 'style sheet' ? 'public, max-age=31536000, immutable' : 'no-store',
          named: true,
          host: 'token-of-the-host',
          inline: false,
        });
      }
    });

    test('A9: cookies of ours are the browser’s alone, and the host’s are left as they are', async () => {
      const { headers } = await host.browser().get(at(FORM));
      const cookies = [headers['set-cookie'] ?? []].flat();
      expect(cookies[0]).toMatch(/^host\.sid=/);
      const ours = cookies.filter((cookie) => cookie.includes('fm-'));
      expect(ours).toHaveLength(1);
      expect(ours[0]).toMatch(/^__Host-fm-browser=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    });

    test.each(['put', 'patch', 'delete', 'options', 'trace'] as const)('methods without a page do nothing: %s', async (method) => {
      const answer = await host.browser()[method](at(FORM));
      expect([answer.status, answer.text.includes('Okafor')]).toEqual([method === 'options' ? 200 : 404, false]);
    });
  },
);

test('every page and every file of the route table forbids to be framed, guessed and kept', async () => {
  const world = await theOkaforPlan();
  const app = express5().use('/fm', routerOf(world, { identify: () => ({ loginId: nia.loginId }) }));
  const browser = request.agent(app);
  const PARAMS: Readonly<Record<string, string>> = {
    episodeId: 'episode-okafor',
    meetingId: 'meeting-okafor',
    planId: 'plan-okafor',
    personId: 'p-zoe',
  };
  for (const { path } of [...routes.pages, ...routes.downloads]) {
    const { headers } = await browser.get(`/fm${path.replace(/:(\w+)/g, (_all, name: string) => PARAMS[name] ?? 'none')}`);
    expect([path, headers['x-frame-options'], headers['x-content-type-options'], headers['cache-control']]).toEqual([
      path,
      'DENY',
      'nosniff',
      'no-store',
    ]);
  }
  await world.end();
});
