import { day } from '../../plugin/core/calendar-day';
import { untouchedForm } from '../../plugin/core/form';
import type { Presenting } from '../../plugin/core/page';
import { NIGHTLY } from '../../plugin/core/report-shelf';
import { presentAllReports } from '../../plugin/report-pages/all-reports.present';
import { allReports } from '../../plugin/report-pages/all-reports.query';
import { presentReport } from '../../plugin/report-pages/one-report.present';
import { oneReport } from '../../plugin/report-pages/one-report.query';
import { aNight, aQuarterOfOffers } from '../builders/a-quarter-of-offers';
import { anActor, aWorld, type World } from '../builders/world';
import { printedPage, wordsOf } from '../views/printed-page';

const reader = anActor('worker-1', ['worker']);

/** A whole night, from records through the files to the printed page. */
describe('the page of a report', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
    await aQuarterOfOffers(world);
    await aNight(world);
  });
  afterAll(() => world.end());

  const presenting = (): Presenting => ({
    form: untouchedForm,
    actor: reader,
    today: day('2026-11-21'),
    policy: world.policy,
    params: {},
  });
  const page = async (report: string): Promise<string> =>
    printedPage('reports/one-report', presentReport(await world.ask(oneReport, { report }, reader), presenting()));
  async function csv(name: string): Promise<readonly (readonly string[])[]> {
    const set = (await world.stores.runs.latestDone(NIGHTLY))?.output ?? '';
    const text = Buffer.from((await world.shelf.get(set, name)) ?? '').toString();
    return text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(','));
  }

  /** A row of the file as the page words it. */
  function asShown([, measure = '', , , , , , , , numerator, denominator, value = '']: readonly string[]): string {
    if (numerator === '') return `${value} (of ${denominator})`;
    if (measure.startsWith('O6') || measure.endsWith('_mean') || measure === 'U8.network_per_professional')
      return `${value} (${numerator} of ${denominator})`;
    const percent = /^\d/.test(value) ? `${value}%` : value;
    return measure.startsWith('O1k')
      ? `${percent} (${numerator} entered, ${denominator} at risk)`
      : `${percent} (${numerator} of ${denominator})`;
  }

  test.each(['uptake', 'care-entry', 'review-compliance'])('%s shows exactly the figures of its CSV, and no other', async (report) => {
    const inFile = (await csv(`${report}.csv`)).filter((row) => row[6] === 'overall').map(asShown);
    const sections = [...(await page(report)).matchAll(/<section class="fm-measure">[\s\S]*?<\/section>/g)].map(([section]) => section);
    const onPage = sections.flatMap((section) =>
      [...section.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => wordsOf(cell ?? '')),
    );
    expect(inFile.length).toBeGreaterThan(20);
    expect(onPage.toSorted()).toEqual(inFile.toSorted());
  });

  test.each([
    ['uptake', 'uptake-offers-chart.csv'],
    ['review-compliance', 'reviews-on-time-chart.csv'],
  ])('%s shows beside its first chart exactly the figures of that chart', async (report) => {
    const shown = await page(report);
    const [, image = ''] = /charts\/([a-z-]+)\.png/.exec(shown) ?? [];
    const inFile = (await csv(`${image}-chart.csv`)).map((row) => row.join(' '));
    const [, table = ''] = /<div class="fm-beside">[\s\S]*?<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(shown) ?? [];
    const onPage = [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) => wordsOf(row ?? '').replaceAll('%', ''));
    expect(onPage.length).toBeGreaterThan(0);
    expect(onPage).toEqual(inFile);
  });

  test('hides on the page what the file hides', async () => {
    const shown = wordsOf(await page('uptake'));
    expect(shown).toContain('75.0% (30 of 40)');
    expect(shown).toContain('c (c of 40)');
    expect(shown).not.toContain('(3 of 40');
  });

  test('says what was asked, what the answer is, what is counted, when it was made, and what the signs mean', async () => {
    const shown = wordsOf(await page('uptake'));
    for (const words of [
      'Are families offered a meeting in time',
      'Made for 21 November 2026, with everything recorded to 20 November 2026',
      'Of the letters before proceedings of the period',
      'children with a letter before proceedings in the period',
      'Confidential. A number from 1 to 5 is hidden',
      'All figures, with every breakdown',
    ])
      expect(shown).toContain(words);
  });

  test('tells those who cannot see the picture every value in it', async () => {
    expect(await page('uptake')).toMatch(/<img src="\/fm\/reports\/uptake\/charts\/[a-z-]+\.png" alt="[A-Z][^"]*2026-27 Q2 [^"]*"/);
  });

  test('offers unhidden figures to nobody but the performance analyst', async () => {
    expect(await page('uptake')).not.toContain('internal');
    const analyst = anActor('analyst-1', ['performance-analyst']);
    const answer = await world.ask(oneReport, { report: 'uptake' }, analyst);
    const shown = printedPage('reports/one-report', presentReport(answer, { ...presenting(), actor: analyst }));
    expect(shown).toContain('href="/fm/reports/uptake/internal"');
  });

  test('is one of three that the list names with their answers in a sentence', async () => {
    const shown = wordsOf(printedPage('reports/all-reports', presentAllReports(await world.ask(allReports, {}, reader), presenting())));
    expect(shown).toContain('Uptake of family meetings');
    expect(shown).toContain('In 2026-27 Q2 75%');
    expect(shown).toContain('Care entry after a meeting or a letter');
    expect(shown).toContain('Reviews of family plans');
    expect(shown).not.toContain('Warning');
  });
});
