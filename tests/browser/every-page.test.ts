import type { Browser, Page } from 'playwright-core';
import { routes } from '../../plugin/web/routes';
import { describeInBrowser, openBrowser } from './browser';
import { notReachedByKeyboard } from './every-page/keyboard';
import { printedPages, type PrintedPages } from './every-page/printed-pages';
import { shownSomewhere } from './every-page/shown-somewhere';
import { everySituation, type PageWorld } from './every-page/worlds';
import { watchFor, type Seen } from './watch';

jest.setTimeout(300_000);

describeInBrowser('Every page of the module', () => {
  const found: Seen[] = [];
  const watch = watchFor(found, process.env.FAMILY_MEETINGS_SHOTS);
  let situations: readonly PageWorld[];
  let browser: Browser;
  let page: Page;
  let pages: PrintedPages;

  beforeAll(async () => {
    situations = await everySituation();
    pages = await printedPages();
    browser = await openBrowser();
    page = await (await browser.newContext()).newPage();
  });
  afterAll(async () => {
    await browser.close();
    await pages.end();
    for (const world of new Set(situations.map((each) => each.world))) await world.end();
  });

  test.each(routes.pages.map((each) => [each.path, each] as const))(
    '%s: axe finds nothing, the keyboard comes to everything, and it fits a screen of 320 pixels',
    async (path, each) => {
      const shown = await shownSomewhere(each, situations);
      expect(shown?.title).toEqual(expect.any(String));
      await pages.open(page, shown!);
      found.length = 0;
      await watch(page, path);
      expect(found.map(({ trouble }) => trouble)).toEqual([]);
      expect(await notReachedByKeyboard(page)).toEqual([]);
    },
  );
});
