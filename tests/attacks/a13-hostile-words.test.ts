import { routes } from '../../plugin/web/routes';
import { shownSomewhere } from '../browser/every-page/shown-somewhere';
import { okaforSituations, type PageWorld } from '../browser/every-page/worlds';
import { ALIVE, CANARY, poison } from './hostile-records';

jest.setTimeout(120_000);

describe('A13: words that somebody typed to break out of the page', () => {
  let situations: readonly PageWorld[];
  let withWords = 0;
  beforeAll(async () => {
    situations = await okaforSituations();
    for (const world of new Set(situations.map((each) => each.world))) await poison(world);
  });
  afterAll(async () => {
    for (const world of new Set(situations.map((each) => each.world))) await world.end();
  });

  const ofTheFamily = routes.pages.filter(({ path }) => !/:(?:invitationId|requestId|report|copyId)/.test(path));

  test.each(ofTheFamily.map((page) => [page.path, page] as const))('%s shows them as words', async (_path, page) => {
    const shown = await shownSomewhere(page, situations);
    const html = shown?.html ?? '';
    if (html.includes(CANARY)) withWords += 1;
    expect(ALIVE.filter((sign) => sign.test(html)).map(String)).toEqual([]);
  });

  test('and most pages had such words to show', () => {
    expect(withWords).toBeGreaterThan(80);
  });
});
