import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { escapeHtml } from '../../plugin/core/html';
import { describeInBrowser, openBrowser } from './browser';
import { startDemo, type DemoInTest } from './demo-in-test';
import { OKAFOR, WORKER } from './road/okafor-meeting';
import { openFromCaseRecord } from './road/open-from-case-record';
import { walker } from './walker';

jest.setTimeout(120_000);

/** What fetches a link before a person follows it says so, or not. */
const AHEAD: readonly Record<string, string>[] = [
  { Purpose: 'prefetch' },
  { 'Sec-Purpose': 'prefetch;prerender' },
  { 'User-Agent': 'LinkScanner/1.0' },
];

/** A site of somebody else's: the demo stands on `localhost`, this on `127.0.0.1`. It shows whatever it is told to. */
function anotherSite(): Promise<{ readonly server: Server; readonly showing: (html: string) => string }> {
  let shown = '';
  const server = createServer((_request, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(shown));
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      ready({
        server,
        showing(html) {
          shown = html;
          return address;
        },
      });
    });
  });
}

describeInBrowser('What other sites and shared computers can do', () => {
  let demo: DemoInTest;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof anotherSite>>;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    [demo, browser, site] = [await startDemo(), await openBrowser(), await anotherSite()];
  });
  afterAll(async () => {
    await browser.close();
    site.server.close();
    await demo.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(() => context.close());

  /** @returns the address of the child's own page, in a session that a launch opened. */
  async function openRecord(): Promise<string> {
    await openFromCaseRecord(walker(page), demo.address, WORKER);
    return page.url();
  }

  const launchLink = async (): Promise<string> => {
    await page.goto(`${demo.address}/as/${WORKER}`);
    const answer = await context.request.get(`${demo.address}/case/${OKAFOR.zoe.id}/family-meetings`, { maxRedirects: 0 });
    return new URL(answer.headers().location ?? '', demo.address).href;
  };

  test('another site cannot put our pages into a frame: not a record, not an error page, not a style sheet', async () => {
    const record = await openRecord();
    const sheet = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
    const ours = [record, `${demo.address}/family-meetings/no-such-page`, new URL(sheet ?? '', record).href];
    const refused: string[] = [];
    page.on('console', (message) => message.text().includes('frame-ancestors') && refused.push(message.text()));
    await page.goto(site.showing(ours.map((address) => `<iframe src="${escapeHtml(address)}"></iframe>`).join('')));
    await page.waitForLoadState('networkidle');
    expect(refused).toHaveLength(ours.length);
    const framed = await Promise.all(page.frames().map((frame) => frame.content()));
    expect(framed.join()).not.toContain(OKAFOR.zoe.name);
  });

  test('a mail scanner or a browser that fetches ahead does not use up the link', async () => {
    const link = await launchLink();
    for (const headers of AHEAD) {
      await context.request.head(link, { headers });
      await context.request.get(link, { headers });
    }
    await page.goto(link);
    await page.waitForURL('**/l/**');
    expect(await page.locator('h1').innerText()).toBe('Family meetings and conferences');
  });

  test('a used link opens nothing for somebody else', async () => {
    const link = await launchLink();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Family meetings and conferences' }).waitFor();
    const other = await browser.newContext();
    const theirs = await other.newPage();
    await theirs.goto(link);
    await theirs.getByRole('heading', { name: 'This link has been used' }).waitFor();
    expect(await theirs.locator('body').innerText()).not.toContain(OKAFOR.zoe.name);
    await other.close();
  });

  describe('a form that another site posts with the worker’s own browser', () => {
    const fields: Readonly<Record<string, string>> = {
      'referredOn-day': '1',
      'referredOn-month': '11',
      'referredOn-year': '2026',
      source: 'family',
      urgent: 'no',
      _key: 'a-key-of-theirs',
      _csrf: 'a-token-of-theirs',
    };
    const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
    const form = (action: string, more = ''): string =>
      `<form method="post" action="${escapeHtml(action)}" ${more}>${inputs.join('')}<button>Go</button></form>`;
    const inSandbox = (html: string): string =>
      `<iframe sandbox="allow-forms allow-top-navigation" srcdoc="${escapeHtml(html.replace('<form', '<form target="_top"'))}"></iframe>`;

    test.each([
      ['as a form', (action: string) => form(action)],
      ['as plain text', (action: string) => form(action, 'enctype="text/plain"')],
      ['from a frame without an origin', (action: string) => inSandbox(form(action))],
    ])('changes nothing: %s', async (_how, html) => {
      const record = await openRecord();
      const start = `${record}/start`;
      await page.goto(site.showing(html(start)));
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url() === start && response.request().method() === 'POST'),
        page.frames().at(-1)?.getByRole('button', { name: 'Go' }).click(),
      ]);
      expect(answer.status()).toBeGreaterThanOrEqual(400);
      expect(answer.status()).toBeLessThan(500);
      // The refusal has to be on the page before another can be opened.
      await page.waitForURL(start);
      await page.goto(record);
      expect(await page.locator('main').innerText()).toContain('None has been started for this child');
    });
  });

  test('Back shows no personal data after the session has ended, and nothing of it stays in the browser', async () => {
    await openRecord();
    const kept = await page.evaluate('JSON.stringify([localStorage.length, document.title])');
    expect(kept).not.toContain(OKAFOR.zoe.name);
    expect(kept).toContain('[0,');
    await page.goto(`${demo.address}/`);
    await context.clearCookies();
    await page.goBack();
    expect(await page.locator('body').innerText()).not.toContain(OKAFOR.zoe.name);
  });
});
