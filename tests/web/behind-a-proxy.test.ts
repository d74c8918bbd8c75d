import express, { type Request, type Response } from 'express';
import express4 from 'express4';
import request from 'supertest';
import { nia } from '../builders/okafor-family';
import { theOkaforPlan } from '../builders/okafor-plan';
import { LAUNCH_SETTINGS, launchLinks } from '../builders/launch-links';
import { routerOf } from '../builders/router-of';
import type { World } from '../builders/world';
import { formOf } from './sample-module';

const OUTSIDE = '/care/family-meetings';

describe.each([4, 5] as const)('behind a proxy that takes /care away, in an Express %s host', (version) => {
  let world: World;
  let seenByHost: string[];
  beforeAll(async () => void (world = await theOkaforPlan()));
  afterAll(() => world.end());

  function browser() {
    const app = (version === 4 ? (express4 as unknown as typeof express) : express)();
    seenByHost = [];
    // The proxy: what people open begins with /care, and the host never sees it.
    app.use((incoming: Request, _response: Response, next) => {
      if (!incoming.url.startsWith('/care/')) throw new Error(`Nobody outside can open ${incoming.url}`);
      incoming.url = incoming.url.slice('/care'.length);
      incoming.originalUrl = incoming.url;
      next();
    });
    app.use(
      '/family-meetings',
      routerOf(world, { strippedPrefix: '/care', identify: () => ({ loginId: nia.loginId }), launch: LAUNCH_SETTINGS }),
    );
    app.use((incoming: Request, response: Response) => {
      seenByHost.push(incoming.originalUrl);
      response.status(404).send('The host’s');
    });
    return request.agent(app);
  }

  test('every link, form and file of a page begins with what people see', async () => {
    const page = await browser().get(`${OUTSIDE}/meetings/meeting-okafor/notes/parents-view`);
    expect(page.status).toBe(200);
    const addresses = [...page.text.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => address?.startsWith(`${OUTSIDE}/`) !== true)).toEqual([]);
  });

  test('a form saves and goes on to a page that is there; a launch opens the record', async () => {
    const agent = browser();
    const address = `${OUTSIDE}/meetings/meeting-okafor/notes/parents-view`;
    const page = await agent.get(address);
    const saved = await agent
      .post(address)
      .type('form')
      .send({ ...formOf(page.text), _version: '0', text: `Tired ${version}` });
    expect([saved.status, saved.headers.location]).toEqual([303, expect.stringMatching(/^\/care\/family-meetings\//)]);
    expect((await agent.get(saved.headers.location as string)).status).toBe(200);

    const link = launchLinks(world.clock)({ worker: nia.loginId, person: 'p-zoe' });
    const launched = await agent.get(`/care${link}`);
    expect([launched.status, launched.headers.location]).toEqual([303, expect.stringMatching(/^\/care\/family-meetings\/launch\//)]);
  });

  test('what is handed back to the host is as it came', async () => {
    await browser().get('/care/elsewhere');
    expect(seenByHost).toEqual(['/elsewhere']);
  });
});
