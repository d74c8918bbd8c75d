import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { createAssets } from '../../plugin/web/assets';
import { createRenderer, ourViews } from '../../plugin/web/render';
import { brokenRules } from './axe';
import { openChromium } from './chromium';
import { galleryPages, mount } from './gallery-pages';

const origin = 'https://case-system.example.org';
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";
const assets = createAssets(ourViews);
const renderer = createRenderer({ viewsDir: ourViews, overridesDir: join(__dirname, 'gallery'), strict: true });

type Name = keyof typeof galleryPages;
const names = Object.keys(galleryPages) as Name[];

function print(name: Name): string {
  const { template, model, frame } = galleryPages[name]({ assets: assets.under(`${mount}/assets`) });
  return renderer.renderPage(template, model, frame);
}

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
});

interface Opened {
  readonly page: Page;
  readonly troubles: readonly string[];
}

/** Nothing goes over the network: the pages and their files are handed to the browser here. */
async function serve(route: Route): Promise<void> {
  const path = new URL(route.request().url()).pathname;
  const file = assets.find(path.replace(`${mount}/assets/`, ''));
  const name = names.find((each) => path === `${mount}/${each}`);
  if (file) return route.fulfill({ body: file.body, contentType: file.type });
  if (name) return route.fulfill({ body: print(name), contentType: 'text/html', headers: { 'Content-Security-Policy': policy } });
  return route.fulfill({ status: path === '/favicon.ico' ? 204 : 404 });
}

async function aTab({ width = 1280, scripts = true } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.route('**/*', serve);
  return page;
}

async function openIn(page: Page, name: Name): Promise<Opened> {
  const troubles: string[] = [];
  page.removeAllListeners();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(`${origin}${mount}/${name}`);
  const { width = 0 } = page.viewportSize() ?? {};
  if (process.env.GALLERY_SHOTS !== undefined)
    await page.screenshot({ path: join(process.env.GALLERY_SHOTS, `${name}-${width}.png`), fullPage: true });
  return { page, troubles };
}

const open = async (name: Name, settings: Parameters<typeof aTab>[0] = {}): Promise<Opened> => openIn(await aTab(settings), name);

/** One tab for each width: another for each page would be another process each time. */
const tabs = new Map<number, Page>();

/** 320 pixels are 1280 at 400 % zoom (WCAG 1.4.10). */
describe.each(names.flatMap((name) => [1280, 320].map((width) => [name, width] as const)))(
  'The sample page “%s” at %d pixels',
  (name, width) => {
    let opened: Opened;
    beforeAll(async () => {
      const tab = tabs.get(width) ?? (await aTab({ width }));
      tabs.set(width, tab);
      opened = await openIn(tab, name);
    });

    test('has nothing that axe finds, with no rule waived', async () => {
      expect(await brokenRules(opened.page)).toEqual([]);
    });

    test('does not scroll sideways', async () => {
      expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    });

    test('breaks no rule of the content security policy and writes no error', () => {
      expect(opened.troubles).toEqual([]);
    });
  },
);

describe('A form page in a browser', () => {
  test('has the error summary in focus, and each of its links leads to its own control', async () => {
    const { page } = await open('form');
    expect(await page.evaluate('document.activeElement.className')).toBe('govuk-error-summary');
    const led: string[] = [];
    for (const link of await page.locator('.govuk-error-summary a').all()) {
      await link.click();
      led.push(String(await page.evaluate('document.activeElement.id')));
    }
    expect(led).toEqual(['givenBy', 'cost', 'givenOn-day', 'answer', 'shareWith', 'worker', 'worries', 'scan']);
    await page.context().close();
  });

  test('shows the field of a choice when it is chosen, without JavaScript', async () => {
    const { page } = await open('form', { scripts: false });
    const field = page.getByLabel('What they said');
    expect(await field.isVisible()).toBe(false);
    await page.getByLabel('Something else').check();
    expect(await field.isVisible()).toBe(true);
    await page.context().close();
  });

  test('sends what was typed with its token, key and version to the address under the mount path, without JavaScript', async () => {
    const { page } = await open('form', { scripts: false });
    await page.getByLabel('Who gave consent').fill('Rosemary Ashdown');
    const [request] = await Promise.all([
      page.waitForRequest((each) => each.method() === 'POST'),
      page.getByText('Save and continue').click(),
    ]);
    const sent = new URLSearchParams(request.postData() ?? '');
    expect(new URL(request.url()).pathname).toBe(`${mount}/episodes/e1/consent`);
    expect(Object.fromEntries(sent)).toMatchObject({
      _csrf: 'a-token',
      _key: 'a-key',
      _version: '3',
      givenBy: 'Rosemary Ashdown',
      'givenOn-day': '31',
      notes: '<script>alert("x")</script>',
    });
    await page.context().close();
  });
});

describe('A page on paper', () => {
  test('leaves out whose record it is, the links and the buttons', async () => {
    const { page } = await open('record');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Case reference P1000482').isVisible()).toBe(false);
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Change date' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Family group conference' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('The page of a signed link', () => {
  /** The answer to the button's POST stands for the page that the link leads to. */
  async function follow(scripts: boolean): Promise<{ readonly page: Page; readonly posts: readonly (string | null)[] }> {
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    const page = await context.newPage();
    const posts: (string | null)[] = [];
    await page.route('**/*', serve);
    await page.route(`**${mount}/launch`, async (route) => {
      const model = { whose: undefined, worker: undefined, action: '/launch', handle: 'a-handle' };
      const { frame } = galleryPages.done({ assets: assets.under(`${mount}/assets`) });
      if (route.request().method() === 'GET') {
        return route.fulfill({ body: renderer.renderPage('web/launch', model, frame), contentType: 'text/html' });
      }
      posts.push(route.request().postData());
      return route.fulfill({ body: '<h1>The record</h1>', contentType: 'text/html', headers: { 'Cache-Control': 'no-store' } });
    });
    await page.goto(`${origin}${mount}/done`);
    await page.goto(`${origin}${mount}/launch`);
    return { page, posts };
  }

  test('goes on by itself, and Back leads to where the link was followed, not to the used link', async () => {
    const { page, posts } = await follow(true);
    await page.getByRole('heading', { name: 'The record' }).waitFor();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(`${mount}/done`);
    expect(posts).toEqual(['handle=a-handle']);
    await page.context().close();
  });

  test('waits for its button without JavaScript', async () => {
    const { page, posts } = await follow(false);
    expect(posts).toEqual([]);
    await page.getByRole('button', { name: 'Open family meetings' }).click();
    await page.getByRole('heading', { name: 'The record' }).waitFor();
    expect(posts).toEqual(['handle=a-handle']);
    await page.context().close();
  });
});
