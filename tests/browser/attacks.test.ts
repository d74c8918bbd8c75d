import type { Browser, BrowserContext, Page } from 'playwright-core';
import { escapeHtml } from '../../plugin/core/html';
import { anotherWorker, nia, OKAFORS } from '../builders/okafor-family';
import { formOf } from '../web/sample-module';
import { anAttackedCouncil, type AttackedCouncil } from './attacks/attacked-council';
import { otherSite, type OtherSite } from './attacks/other-site';
import { describeInBrowser, openBrowser } from './browser';

jest.setTimeout(120_000);

const { zoe } = OKAFORS;
const NAME = 'Zoë Okafor';

/** One of each kind of answer: that every address carries the header is looked at without a browser. */
const OURS = [
  `/children/${zoe}`,
  '/plans/plan-okafor',
  '/plans/plan-okafor/hand-over',
  '/plans/plan-okafor/print',
  '/meetings/meeting-okafor/notes/why-we-are-here',
  '/tasks',
  '/no-such-page',
  '/launch?person=1',
];

/** What fetches a link before a person follows it says so, or not. */
const AHEAD: readonly Readonly<Record<string, string>>[] = [
  { Purpose: 'prefetch' },
  { 'Sec-Purpose': 'prefetch;prerender' },
  { 'User-Agent': 'LinkScanner/1.0' },
];

const framesOf = (...addresses: readonly string[]): string =>
  addresses.map((address) => `<iframe src="${escapeHtml(address)}"></iframe>`).join('');

describeInBrowser('What other sites and shared computers can do', () => {
  let browser: Browser;
  let evil: OtherSite;
  let allowed: OtherSite;
  let council: AttackedCouncil;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    [browser, evil, allowed] = [await openBrowser({ keepsPages: true }), await otherSite('127.0.0.1'), await otherSite('localhost')];
    council = await anAttackedCouncil(allowed.origin);
  });
  afterAll(async () => {
    await browser.close();
    for (const site of [evil, allowed]) site.stop();
    await council.stop();
  });
  beforeEach(async () => {
    delete council.signedInAs.loginId;
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(() => context.close());

  /** Opens the child's record by a launch. @returns its address, in a session of its own. */
  async function openRecord(): Promise<string> {
    await page.goto(council.link(nia.loginId, zoe));
    await page.waitForURL('**/l/**');
    return page.url();
  }
  const whenNewestWasUsed = async (): Promise<unknown> => {
    const [usedAt] = await council.world.store.db('fm_launch').orderBy('reference', 'desc').limit(1).pluck('used_at');
    return usedAt;
  };
  const wordsIn = (where: Page): Promise<string> => where.locator('body').innerText();
  const wordsOfFrames = async (): Promise<string> =>
    (
      await Promise.all(
        page.frames().map((frame) =>
          frame
            .locator('body')
            .innerText()
            .catch(() => ''),
        ),
      )
    ).join('\n');

  describe('A4: our pages in a frame', () => {
    let refused: string[];
    beforeEach(() => {
      refused = [];
      page.on('console', (message) => message.text().includes('frame-ancestors') && refused.push(message.text()));
    });
    async function show(site: OtherSite, html: string): Promise<void> {
      await page.goto(site.showing(html));
      await page.waitForLoadState('networkidle');
    }

    test('A4: no page, file, style sheet or error of ours is shown in another site’s frame', async () => {
      await page.goto(`${council.byLogin}/`);
      const sheet = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
      const ours = OURS.map((path) => `${council.byLogin}${path}`);
      await show(evil, framesOf(...ours, new URL(sheet ?? '', council.origin).href));
      expect(refused).toHaveLength(ours.length + 1);
      expect(await wordsOfFrames()).not.toMatch(/Family|Okafor|Page not found|Unauthorised|govuk/);
    });

    test('A4: a launch link in another site’s frame opens no session', async () => {
      await show(evil, framesOf(council.link(nia.loginId, zoe)));
      expect(refused).toHaveLength(1);
      expect(await whenNewestWasUsed()).toBeNull();
    });

    test('A4: the one site that is named may frame the pages; another may not, nor one that frames the named one', async () => {
      const record = framesOf(`${council.framed}/children/${zoe}`);
      await show(allowed, record);
      expect(await wordsOfFrames()).toContain(NAME);
      expect(refused).toEqual([]);
      await show(evil, record);
      expect(await wordsOfFrames()).not.toContain(NAME);
      expect(refused).toHaveLength(1);
      await show(evil, framesOf(allowed.showing(record)));
      expect(page.frames()).toHaveLength(3);
      expect(await wordsOfFrames()).not.toContain(NAME);
      expect(refused).toHaveLength(2);
    });
  });

  describe('A5: a launch link used again', () => {
    test('A5: of five browsers that open the same link at once one is let in, and the others read why not', async () => {
      const link = council.link(nia.loginId, zoe);
      const others = await Promise.all(Array.from({ length: 5 }, () => browser.newContext()));
      const titles = await Promise.all(
        others.map(async (each) => {
          const theirs = await each.newPage();
          await theirs.goto(link);
          await theirs.locator('h1', { hasNotText: 'Open family meetings' }).waitFor();
          return theirs.locator('h1').innerText();
        }),
      );
      await Promise.all(others.map((each) => each.close()));
      expect(titles.toSorted()).toEqual(['Family meetings and conferences', ...Array.from({ length: 4 }, () => 'This link has been used')]);
    });

    test('A5: the same browser goes on with it while its session lives; another browser, and anybody later, reads that it was used or has expired', async () => {
      const link = council.link(nia.loginId, zoe);
      const late = council.link(nia.loginId, zoe);
      await page.goto(link);
      await page.waitForURL('**/l/**');
      const record = page.url();
      await page.goto(link);
      await page.waitForURL(record);
      const other = await browser.newContext();
      const theirs = await other.newPage();
      await theirs.goto(link);
      await theirs.getByRole('heading', { name: 'This link has been used' }).waitFor();
      expect(await wordsIn(theirs)).not.toContain(NAME);
      await theirs.goto(record);
      expect(await wordsIn(theirs)).not.toContain(NAME);
      council.world.clock.forward(5 * 60_000);
      await theirs.goto(late);
      expect(await wordsIn(theirs)).not.toMatch(/Zoë|Okafor|ZO, /);
      await other.close();
    });
  });

  test('A6: neither a mail scanner, nor a browser that fetches ahead or renders ahead, uses up the link', async () => {
    const link = council.link(nia.loginId, zoe);
    for (const headers of AHEAD) {
      await context.request.head(link, { headers });
      await context.request.get(link, { headers });
    }
    const ahead = { prerender: [{ source: 'list', urls: [link], eagerness: 'immediate' }] };
    const rules = `<script type="speculationrules">${JSON.stringify(ahead)}</script>`;
    await page.goto(allowed.showing(`<link rel="prefetch" href="${escapeHtml(link)}">${rules}<a href="${escapeHtml(link)}">Open</a>`));
    await page.waitForLoadState('networkidle');
    expect(await whenNewestWasUsed()).toBeNull();
    await page.getByRole('link', { name: 'Open' }).click();
    await page.waitForURL('**/l/**');
    expect(await wordsIn(page)).toContain(NAME);
  });

  describe('A10: a form that another site sends with the worker’s own browser', () => {
    const path = '/meetings/meeting-okafor/notes/why-we-are-here';
    const inputs = (fields: Readonly<Record<string, string>>): string =>
      Object.entries(fields)
        .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
        .join('');
    const form = (action: string, fields: Readonly<Record<string, string>>, more = ''): string =>
      `<form method="post" action="${escapeHtml(action)}" ${more}>${inputs(fields)}<button>Go</button></form>`;
    const inSandbox = (html: string): string =>
      `<iframe sandbox="allow-forms allow-top-navigation" srcdoc="${escapeHtml(html.replace('<form', '<form target="_top"'))}"></iframe>`;
    const THEIRS = {
      worries: 'What they want to stand there',
      hopes: '',
      _version: '0',
      _key: 'a-key-of-theirs',
      _csrf: 'a-token-of-theirs',
    };
    const written = async () => (await council.world.stores.meetings.note('meeting-okafor', 'why-we-are-here')).details;

    /** The address of the worker's own form, and the token and key that stand in it. */
    async function openForm() {
      const record = await openRecord();
      const action = `${record.replace(/\/children\/.*$/, '')}${path}`;
      await page.goto(action);
      return { action, own: formOf(await page.content()) };
    }
    async function pressGo(site: OtherSite, html: string, action: string): Promise<number> {
      await page.goto(site.showing(html));
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url() === action && response.request().method() === 'POST'),
        page.frames().at(-1)?.getByRole('button', { name: 'Go' }).click(),
      ]);
      await page.waitForURL(action);
      return answer.status();
    }

    test.each([
      ['as a form', (action: string) => form(action, THEIRS)],
      ['as plain text', (action: string) => form(action, THEIRS, 'enctype="text/plain"')],
      ['from a frame without an origin', (action: string) => inSandbox(form(action, THEIRS))],
    ])('A10: changes nothing %s', async (_how, html) => {
      const { action } = await openForm();
      expect([401, 403]).toContain(await pressGo(evil, html(action), action));
      expect(await written()).toBeUndefined();
    });

    test('A10: another server on the same machine, to which the browser gives the cookie, is refused even with the worker’s own token', async () => {
      const { action, own } = await openForm();
      expect(await pressGo(allowed, form(action, { ...THEIRS, ...own }), action)).toBe(403);
      expect(await wordsIn(page)).toContain('Nothing was saved');
      expect(await written()).toBeUndefined();
    });

    test('A10: a script of another server cannot send it either, nor read the page', async () => {
      const { action, own } = await openForm();
      const body = new URLSearchParams({ ...THEIRS, ...own }).toString();
      const got = `fetch(${JSON.stringify(action)}, { credentials: 'include' }).then((page) => page.text(), () => 'not readable')`;
      const sent = ['no-cors', 'cors'].map(
        (mode) =>
          `fetch(${JSON.stringify(action)}, { method: 'POST', mode: '${mode}', credentials: 'include', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: ${JSON.stringify(body)} }).then((answer) => answer.type, () => 'not readable')`,
      );
      await page.goto(allowed.showing(''));
      expect(await page.evaluate(`Promise.all([${[got, ...sent].join(',')}])`)).toEqual(['not readable', 'not readable', 'not readable']);
      expect(await written()).toBeUndefined();
    });
  });

  describe('A11: a launch that somebody else made the worker open', () => {
    test('A11: says before it opens whose record it is and in whose name, and every page after it says so', async () => {
      const quiet = await browser.newContext({ javaScriptEnabled: false });
      const theirs = await quiet.newPage();
      await theirs.goto(evil.showing(`<a href="${escapeHtml(council.link(nia.loginId, zoe))}">A kitten</a>`));
      await theirs.getByRole('link').click();
      expect(await wordsIn(theirs)).toContain('For ZO, 700101, as Nia Prŷs');
      await theirs.getByRole('button', { name: 'Open family meetings' }).click();
      for (const words of ['Nia Prŷs', NAME, '700101']) expect(await wordsIn(theirs)).toContain(words);
      await quiet.close();
    });

    test('A11: opens nothing where the case system knows that somebody else sits there', async () => {
      council.signedInAs.loginId = anotherWorker.loginId;
      await page.goto(evil.showing(`<a href="${escapeHtml(council.link(nia.loginId, zoe))}">A kitten</a>`));
      await page.getByRole('link').click();
      await page.getByRole('heading', { name: 'This link was made for somebody else' }).waitFor();
      expect(await wordsIn(page)).not.toContain(NAME);
      expect((await context.cookies()).filter(({ name }) => name !== 'fm-browser')).toEqual([]);
    });
  });

  describe('A21: a computer that others use', () => {
    test('A21: Back shows no personal data after the session has ended', async () => {
      await openRecord();
      const record = page.url();
      await page.goto(record.replace(/\/children\/.*$/, '/plans/plan-okafor'));
      expect(await wordsIn(page)).toContain('Okafor');
      await page.goto(evil.showing('Somebody else’s page'));
      council.world.clock.forward(31 * 60_000);
      for (const _page of ['the plan', 'the record']) {
        await page.goBack({ waitUntil: 'commit' });
        await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
        expect(await wordsIn(page)).not.toMatch(/Zoë|Okafor/);
      }
    });

    test('A21: what was typed and not sent stays nowhere in the browser', async () => {
      const record = await openRecord();
      await page.goto(record.replace(/\/children\/.*$/, '/meetings/meeting-okafor/notes/parents-view'));
      await page.getByLabel('What the parents said together').fill('Quillfeather');
      await page.getByRole('heading', { level: 1 }).click();
      await page.getByRole('status').getByText('Saved').waitFor();
      const kept = await page.evaluate(
        `(async () => ({ local: localStorage.length, session: sessionStorage.length, databases: (await indexedDB.databases()).length, workers: (await navigator.serviceWorker.getRegistrations()).length }))()`,
      );
      expect(kept).toEqual({ local: 0, session: 0, databases: 0, workers: 0 });
      const cookies = JSON.stringify(await context.cookies());
      expect(cookies).not.toMatch(/Quillfeather|Okafor|p-zoe/);
      expect(await page.title()).not.toMatch(/Zoë|Okafor/);
    });
  });
});
