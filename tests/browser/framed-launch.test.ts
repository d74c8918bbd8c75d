import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aModule, type SampleModule } from '../web/sample-module';
import { describeInBrowser, openBrowser } from './browser';

jest.setTimeout(60_000);

const listening = (server: Server): Promise<number> =>
  new Promise((ready) => server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port)));

/** A browser from before cookies could be partitioned (CHIPS) reads the rest of what is set. */
const beforePartitions =
  (isOld: () => boolean): RequestHandler =>
  (_request, response, next) => {
    const append = response.append.bind(response);
    response.append = (name, value) => append(name, isOld() ? String(value).replace('; Partitioned', '') : value);
    next();
  };

describeInBrowser('A launch in a frame, and a session that ends, in a browser that refuses other sites’ cookies', () => {
  let council: SampleModule;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let ours: Server;
  let caseSystem: Server;
  let address: string;
  let cases: string;
  let isOld = false;
  let framed = '';

  beforeAll(async () => {
    // The case system stands on another site than the module: `127.0.0.1`, and `localhost`.
    caseSystem = createServer((_request, response) => {
      const shown = `<!doctype html><title>Case record</title><h1>Case record</h1><iframe title="Family meetings" width="900" height="700" src="${framed.replaceAll('&', '&amp;')}"></iframe><script>addEventListener('message', (event) => { document.title = event.origin + ' ' + JSON.stringify(event.data); });</script>`;
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(shown);
    });
    cases = `http://127.0.0.1:${await listening(caseSystem)}`;
    council = await aModule({ frameAncestors: [cases] });
    const app = express();
    app.get('/probe', (request, response) => {
      response.append('Set-Cookie', 'probe=1; Path=/; Secure; SameSite=None');
      response.send(`<p>${request.headers.cookie ?? 'no cookie'}</p>`);
    });
    app.use(beforePartitions(() => isOld));
    app.use('/family-meetings', council.router);
    ours = createServer(app);
    address = `http://localhost:${await listening(ours)}`;
    browser = await openBrowser({ refusesOtherSitesCookies: true });
  });
  afterAll(async () => {
    await browser.close();
    for (const server of [ours, caseSystem]) {
      server.closeAllConnections();
      server.close();
    }
    await council.end();
  });
  beforeEach(async () => {
    isOld = false;
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const link = (): string => `${address}${council.launchUrl({ back: 'record' })}`;
  const inFrame = () => page.frameLocator('iframe');
  const open = async (what: string): Promise<void> => {
    framed = what;
    await page.goto(cases);
  };

  test('the browser does refuse a cookie of another site that is not partitioned', async () => {
    await open(`${address}/probe`);
    await page.goto(cases);
    expect(await inFrame().locator('p').innerText()).toBe('no cookie');
  });

  test('opens in the frame, by the cookie that is kept apart for that site', async () => {
    await open(link());
    await inFrame().getByRole('heading', { name: 'Zoë Okafor' }).waitFor();
    await inFrame().getByLabel('Note').fill('From the frame');
    await inFrame().getByRole('button', { name: 'Save' }).click();
    await inFrame().getByText('Note saved').waitFor();
    expect((await context.cookies()).filter(({ name }) => name.startsWith('fm-')).map(({ sameSite }) => sameSite)).toEqual(['None']);
  });

  test('where that cookie is refused too, one press opens a window of its own', async () => {
    isOld = true;
    await open(link());
    await inFrame().getByRole('heading', { name: 'Open in a window of its own' }).waitFor();
    const [window] = await Promise.all([context.waitForEvent('page'), inFrame().getByRole('button').click()]);
    await window.getByRole('heading', { name: 'Zoë Okafor' }).waitFor();
    expect(window.url()).toMatch(/\/l\/[^/]+\/children\/4711$/);
  });

  test('warns five minutes before the end; one press puts it off, and the field keeps its words and its place', async () => {
    await page.clock.install();
    await page.goto(link());
    await page.getByLabel('Note').fill('Half a sentence');
    council.clock.forward(26 * 60_000);
    await page.clock.fastForward(26 * 60_000);
    const warning = page.getByRole('dialog', { name: 'Your session ends in 4 minutes' });
    await warning.waitFor();
    await warning.getByRole('button', { name: 'Stay signed in' }).press('Enter');
    await warning.waitFor({ state: 'hidden' });
    expect(await page.evaluate('[document.activeElement.name, document.activeElement.value]')).toEqual(['note', 'Half a sentence']);
    council.clock.forward(20 * 60_000);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Note saved').waitFor();
  });

  test('F15: after the end the worker comes back in the same window to the same field, with what they typed', async () => {
    await page.clock.install();
    await page.goto(link());
    await page.waitForURL(/\/children\/4711$/);
    const record = page.url();
    await page.getByLabel('Note').fill('Half a page of notes');
    council.clock.forward(31 * 60_000);
    await page.clock.fastForward(31 * 60_000);
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await page.getByText('kept for you').waitFor();
    await page.goto(link());
    await page.waitForURL(`${record}#note`);
    expect(await page.evaluate('[document.activeElement.name, document.activeElement.value]')).toEqual(['note', 'Half a page of notes']);
  });

  test('after the end a host that frames the page is asked to open it again, and no other', async () => {
    await page.clock.install();
    await open(link());
    await inFrame().getByRole('heading', { name: 'Zoë Okafor' }).waitFor();
    council.clock.forward(31 * 60_000);
    await page.clock.fastForward(31 * 60_000);
    await inFrame().getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await page.waitForFunction("document.title.includes('family-meetings')");
    expect(await page.title()).toBe(`${address} {"type":"family-meetings:open-again"}`);
  });
});
