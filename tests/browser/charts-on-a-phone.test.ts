import type { Browser, Page } from 'playwright-core';
import type { ChartPicture } from '../../plugin/core/chart-picture';
import { describeInBrowser, openBrowser } from './browser';
import { printedPages, type PrintedPages } from './every-page/printed-pages';

jest.setTimeout(120_000);

const QUARTERS = ['2024-25 Q3', '2024-25 Q4', '2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4', '2026-27 Q1', '2026-27 Q2'];

const lateness: ChartPicture = {
  title: 'How late reviews were',
  kind: 'columns',
  across: 'Quarter',
  labels: QUARTERS,
  measured: '% of reviews not on time',
  isPercent: true,
  series: [
    { label: '1 to 7 days', values: [41, 30, 37, 22, 'c', 'c', 19, 20] },
    { label: '8 days and more', values: [59, 70, 63, 78, 'c', 'c', 81, 80] },
  ],
};

const outOfThree: ChartPicture = { ...lateness, labels: QUARTERS.slice(0, 3), series: [{ label: 'Reviews', values: [41, 30, 37] }] };

const inAPage = (picture: ChartPicture): string =>
  `<!doctype html><html lang="en"><head><title>Chart</title></head><body><div data-fm-chart="${JSON.stringify(picture).replaceAll('"', '&quot;')}">` +
  '<figure class="fm-chart"><img alt="The same in words"></figure></div><script type="module" src="/script.js"></script></body></html>';

/** What the chart library says of the chart in the page. */
const CHART = `(async () => {
  const library = performance.getEntriesByType('resource').find(({ name }) => name.includes('/chart-library-'));
  const { Chart } = await import(library.name);
  const chart = Chart.getChart(document.querySelector('canvas'));
  return { lies: chart.options.indexAxis === 'y', height: chart.height, shown: chart.data.datasets.map((_, at) => chart.isDatasetVisible(at)) };
})()`;

interface Drawn {
  readonly lies: boolean;
  readonly height: number;
  readonly shown: readonly boolean[];
}

const WIDE = { width: 1200, height: 900 };
const PHONE = { width: 320, height: 700 };
/** A line of small print for each bar, in pixels. */
const ROOM_FOR_ALL = QUARTERS.length * 2 * 16;

describeInBrowser('A chart of many quarters', () => {
  let browser: Browser;
  let pages: PrintedPages;
  let page: Page;
  beforeAll(async () => {
    pages = await printedPages();
    browser = await openBrowser();
  });
  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await pages.end();
  });

  const drawnAt = async (size: typeof WIDE): Promise<Drawn> => {
    await page.setViewportSize(size);
    // One frame for the page to find its new width, one for the chart.
    await page.evaluate('new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))');
    return (await page.evaluate(CHART)) as Drawn;
  };
  const open = async (picture: ChartPicture, size: typeof WIDE): Promise<void> => {
    await page.setViewportSize(size);
    await pages.open(page, { html: inAPage(picture) });
    await page.waitForSelector('canvas');
  };

  test('stands upright on a wide page, and lies down with a line for each bar on a phone', async () => {
    await open(lateness, PHONE);
    const onPhone = await drawnAt(PHONE);
    expect(onPhone.lies).toBe(true);
    expect(onPhone.height).toBeGreaterThan(ROOM_FOR_ALL);
    await open(lateness, WIDE);
    expect((await drawnAt(WIDE)).lies).toBe(false);
  });

  test('is drawn anew where a page is enlarged and made small again, and what was left out stays left out', async () => {
    await open(lateness, WIDE);
    const before = await drawnAt(WIDE);
    await page.getByRole('button', { name: '1 to 7 days' }).click();
    expect(await drawnAt(PHONE)).toMatchObject({ lies: true, shown: [false, true] });
    expect(await drawnAt(WIDE)).toEqual({ ...before, shown: [false, true] });
    await page.getByRole('button', { name: '1 to 7 days' }).click();
    expect((await drawnAt(WIDE)).shown).toEqual([true, true]);
  });

  test('of three quarters and one series stays upright on a phone, for there is room', async () => {
    await open(outOfThree, PHONE);
    expect((await drawnAt(PHONE)).lies).toBe(false);
  });
});
