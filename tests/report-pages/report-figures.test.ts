import { parse } from 'csv-parse/sync';
import { day } from '../../plugin/core/calendar-day';
import { untouchedForm } from '../../plugin/core/form';
import type { Presenting } from '../../plugin/core/page';
import { NIGHTLY } from '../../plugin/core/report-shelf';
import { presentAllReports } from '../../plugin/report-pages/all-reports.present';
import { allReports } from '../../plugin/report-pages/all-reports.query';
import { presentReport } from '../../plugin/report-pages/one-report.present';
import { presentInternalFigures } from '../../plugin/report-pages/internal-figures.present';
import { oneReport } from '../../plugin/report-pages/one-report.query';
import type { Role } from '../../plugin/core/actor';
import type { ChartPicture } from '../../plugin/core/chart-picture';
import { chartedLine } from '../../plugin/report-pages/measure-charted';
import type { MeasureView } from '../../plugin/report-pages/measure-view';
import type { ChartShown } from '../../plugin/report-pages/report-pages';
import { partWords } from '../../plugin/report-pages/measure-words';
import { pictureInWords } from '../../plugin/report-pages/picture-words';
import { measureChart } from '../../plugin/report-pages/measure-chart';
import { presentMeasure } from '../../plugin/report-pages/one-measure.present';
import { measurePicture, oneMeasure } from '../../plugin/report-pages/one-measure.query';
import { NotFound } from '../../plugin/core/errors';
import { aNight, aQuarterOfOffers } from '../builders/a-quarter-of-offers';
import { anActor, aWorld, type World } from '../builders/world';
import { printedPage, wordsOf } from '../views/printed-page';

const reader = anActor('worker-1', ['worker']);

/** Each point of a picture with the row of the file that it should be. */
function pointsOf(picture: ChartPicture | undefined, view: MeasureView, { id, title }: { readonly id: string; readonly title: string }) {
  if (picture === undefined) return [];
  const partOf = (label: string) => view.parts.find((part) => (part.id === id ? title : partWords(part, id)) === label);
  // A chart of one line has a part at each label; any other a line at each label and a part a series.
  const ofOneLine = picture.labels.every((label) => partOf(label) !== undefined);
  const place = (line: string | undefined) =>
    view.category === undefined ? { period: view.period ?? '', category: line ?? '' } : { period: line ?? '', category: view.category };
  const overall = view.breakdown === 'overall' ? { category: 'all' } : {};
  return picture.series.flatMap(({ label: series, values }) =>
    values.flatMap((figure, at) => {
      const label = picture.labels[at] ?? '';
      const part = partOf(ofOneLine ? label : series);
      const line = ofOneLine ? chartedLine(view)?.label : view.lines[at]?.label;
      return part === undefined ? [] : [{ part, figure, label, ...place(line), ...overall }];
    }),
  );
}

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
  const measurePage = async (report: string, measure: string, chosen: Readonly<Record<string, string>> = {}): Promise<string> =>
    printedPage('reports/one-measure', presentMeasure(await world.ask(oneMeasure, { report, measure, ...chosen }, reader), presenting()));
  async function csv(name: string): Promise<readonly (readonly string[])[]> {
    const set = (await world.stores.runs.latestDone(NIGHTLY))?.output ?? '';
    const text = Buffer.from((await world.shelf.get(set, name)) ?? '').toString();
    return (parse(text) as readonly (readonly string[])[]).slice(1);
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
    const { measures } = (await world.ask(oneReport, { report }, reader)).report;
    const onPage: string[] = [];
    for (const { id } of measures)
      onPage.push(...[...(await measurePage(report, id)).matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => wordsOf(cell ?? '')));
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
    const [, table = ''] = /<div class="fm-beside"[^>]*>[\s\S]*?<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(shown) ?? [];
    const onPage = [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) => wordsOf(row ?? '').replaceAll('%', ''));
    expect(onPage.length).toBeGreaterThan(0);
    expect(onPage).toEqual(inFile);
  });

  /** A figure of the file as a chart has it: percentages whole, half up, from the counts beside them; a symbol as itself. */
  function asDrawn([numerator = '', denominator = '', value = '']: readonly string[], kind: string): number | string {
    if (!/^\d/u.test(value)) return value;
    if (kind === 'percentage') return Math.round((100 * Number(numerator)) / Number(denominator));
    return kind === 'curve' ? Math.round(Number(value)) : Number(value);
  }

  test.each(['uptake', 'care-entry', 'review-compliance'])(
    '%s draws in every chart of every measure, by period and by every breakdown, the figures of its CSV, and what is hidden as its symbol',
    async (report) => {
      const inFile = new Map((await csv(`${report}.csv`)).map((row) => [[row[1], row[3], row[6], row[7]].join('|'), row.slice(9, 12)]));
      const { measures } = (await world.ask(oneReport, { report }, reader)).report;
      let drawn = 0;
      for (const measure of measures) {
        const { view: all } = await world.ask(measurePicture, { report, measure: measure.id }, reader);
        const shows = ['', ...all.breakdowns.flatMap(({ id, categories }) => [id, `${id}~${categories[0]}`])];
        for (const show of shows) {
          const { report: whole, view } = await world.ask(measurePicture, { report, measure: measure.id, show }, reader);
          const picture = measureChart(measure, view, whole.hidden);
          const words = picture && pictureInWords(picture, whole.hidden.symbol);
          for (const { part, period, category, figure, label } of pointsOf(picture, view, measure)) {
            const row = inFile.get([part.id, period, view.breakdown, category].join('|'));
            expect([measure.id, show, label, figure]).toEqual([measure.id, show, label, row && asDrawn(row, part.kind)]);
            const said = typeof figure === 'number' ? String(figure) : 'no';
            expect(words).toContain(`${label} ${said}`);
            drawn += 1;
          }
        }
      }
      expect(drawn).toBeGreaterThan(100);
    },
  );

  test.each(['uptake', 'care-entry', 'review-compliance'])(
    '%s has in the words of its night’s charts every figure of their tables',
    async (id) => {
      const { report } = await world.ask(oneReport, { report: id }, reader);
      const charts = [...report.charts, ...report.internalCharts];
      expect(charts.length).toBeGreaterThan(0);
      for (const { alternativeText, rows, columns } of charts) {
        const words = rows.flatMap(({ label, figures }) =>
          figures.flatMap((figure, at) => {
            if (figure === report.hidden.symbol) return [`${label} not shown`];
            return /^\d/u.test(figure) ? [`${label} ${figure}${columns[at]?.isPercent === true ? '%' : ''}`] : [];
          }),
        );
        for (const each of words) expect(alternativeText).toContain(each);
      }
    },
  );

  test('hides on the page what the file hides', async () => {
    const shown = wordsOf(await measurePage('uptake', 'U1'));
    expect(shown).toContain('75.0% (30 of 40)');
    expect(shown).toContain('c (c of 40)');
    expect(shown).not.toContain('(3 of 40');
  });

  test('says what was asked, what the answer is, what is counted, when it was made, and what the signs mean', async () => {
    const shown = wordsOf(await page('uptake'));
    for (const words of [
      'Are families offered a meeting in time',
      'Made for 21 November 2026, with everything recorded to 20 November 2026',
      'Confidential. A number from 1 to 5 is hidden',
      'All figures, with every breakdown',
    ])
      expect(shown).toContain(words);
    const measure = wordsOf(await measurePage('uptake', 'U1'));
    for (const words of [
      'had the family been offered',
      'In 2026-27 Q2, 75% of children with a letter before proceedings, and not exempt, had been offered a meeting by then (30 of 40)',
      'Of the letters before proceedings of the period',
      'Children with a letter before proceedings in the period',
      'Confidential. A number from 1 to 5 is hidden',
      'uptake.csv',
    ])
      expect(measure).toContain(words);
  });

  test('of a measure shows what was chosen, and it is in the publishable file', async () => {
    const inFile = (await csv('uptake.csv')).filter((row) => row[1] === 'U1' && row[6] === 'sex' && row[7] === 'female').map(asShown);
    const shown = await measurePage('uptake', 'U1', { show: 'sex~female' });
    const cells = [...shown.matchAll(/<tr[^>]*>\s*<th[^>]*scope="row"[\s\S]*?<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) =>
      wordsOf(cell ?? ''),
    );
    expect(cells).toEqual(inFile);
    expect(shown).toContain('value="sex~female" selected');
    expect(shown).toContain('chart.png?show=sex%7Efemale"');
  });

  test('of a measure says which period or group it has no figures of, keeps the other choice, and names the periods that there are', async () => {
    const shown = await measurePage('uptake', 'U1', { period: 'quarter 1999-00 Q1', show: 'sex~female' });
    expect(wordsOf(shown)).toContain('There are no figures of “1999-00 Q1”. There are of ');
    expect(shown).toContain('value="sex~female" selected');
    const noTeam = await measurePage('uptake', 'U1', { period: 'quarter 2026-27 Q2', show: 'team~<b>East</b>' });
    expect(wordsOf(noTeam)).toContain('There are no figures of “<b>East</b>” by team: shown is everybody together.');
    expect(noTeam).toContain('value="quarter 2026-27 Q2" selected');
    expect(await measurePage('uptake', 'U1', { period: 'quarter 2026-27 Q2' })).not.toContain('There are no figures of');
  });

  test('of a measure leads to its chart, drawn when it is asked for, with every value in its words', async () => {
    const { report, measure, view } = await world.ask(measurePicture, { report: 'uptake', measure: 'U1' }, reader);
    const picture = measureChart(measure, view, report.hidden);
    expect(picture?.series).toEqual([
      { label: 'Offer in time before proceedings', values: view.lines.map(({ figures }) => (figures[0]?.value === 'z' ? 'z' : 75)) },
    ]);
    expect(await measurePage('uptake', 'U1')).toContain('2026-27 Q2 75%');
    await expect(world.ask(oneMeasure, { report: 'uptake', measure: 'R1' }, reader)).rejects.toThrow(NotFound);
    await expect(world.ask(oneMeasure, { report: 'uptake', measure: '../pages' }, reader)).rejects.toThrow(NotFound);
  });

  test('of a measure leads to the quality of its records: the counts for who may have internal figures, the records for who may have lists', async () => {
    const asSeenBy = async (role: Role): Promise<string> => {
      const actor = anActor('reader-of-measures', [role]);
      const answer = await world.ask(oneMeasure, { report: 'uptake', measure: 'U1' }, actor);
      return printedPage('reports/one-measure', presentMeasure(answer, { ...presenting(), actor }));
    };
    const [counts, records] = ['href="/fm/reports/uptake/internal#quality"', 'href="/fm/reports/uptake/records-to-mend"'];
    expect(await asSeenBy('auditor')).toContain(counts);
    expect(await asSeenBy('auditor')).toContain(records);
    expect(await asSeenBy('performance-analyst')).toContain(counts);
    expect(await asSeenBy('performance-analyst')).not.toContain(records);
    expect(await asSeenBy('worker')).toContain(records);
    expect(await asSeenBy('worker')).not.toContain(counts);
    expect(await asSeenBy('business-support')).not.toContain('Quality of the records');
  });

  test('of a measure says when a source was behind, and to which day everything is counted', async () => {
    const answer = await world.ask(oneMeasure, { report: 'uptake', measure: 'U1' }, reader);
    const stale = { ...answer, report: { ...answer.report, status: 'stale' as const, dataTo: day('2026-11-17') } };
    const shown = wordsOf(printedPage('reports/one-measure', presentMeasure(stale, presenting())));
    expect(shown).toContain('One of the sources was complete to 17 November 2026 only');
    expect(shown).toContain('A source is behind');
    expect(wordsOf(await measurePage('uptake', 'U1'))).not.toContain('One of the sources');
  });

  test('of a measure leads to the next one, the choice of period and group kept', async () => {
    const shown = await measurePage('uptake', 'U1', { period: 'quarter 2026-27 Q2', show: 'sex~female' });
    expect(shown).toContain('href="/fm/reports/uptake/measures/U1b?period=quarter+2026-27+Q2&amp;show=sex%7Efemale"');
    expect(wordsOf(await measurePage('uptake', 'U13'))).toContain('Before: Plan sent to everybody in time');
  });

  test('of a measure whose children have not all been followed yet says how many, and that its figures will change', async () => {
    const answer = await world.ask(oneMeasure, { report: 'care-entry', measure: 'O1.K1' }, reader);
    const period = answer.view.lines.at(-1)?.label ?? '';
    const withFollowUp = (numerator: string): string => {
      const figures = [{ measure: 'O0.K1.incomplete', kind: 'percentage' as const, period, numerator, denominator: '152', value: '33.6' }];
      const measures = answer.report.measures.map((each) => (each.id === 'O0.K1' ? { ...each, figures } : each));
      return wordsOf(
        printedPage('reports/one-measure', presentMeasure({ ...answer, report: { ...answer.report, measures } }, presenting())),
      );
    };
    expect(withFollowUp('51')).toContain('Not complete yet: 51 of the 152 children of ');
    expect(withFollowUp('c')).toContain('have not been followed for 12 months yet is not shown');
    expect(withFollowUp('0')).not.toContain('have not been followed');
  });

  test('tells those who cannot see the picture every value in it', async () => {
    expect(await page('uptake')).toMatch(/<img src="\/fm\/reports\/uptake\/charts\/[a-z-]+\.png" alt="[A-Z][^"]*2026-27 Q2 [^"]*"/);
  });

  test.each(['performance-analyst', 'auditor'] as const)('offers unhidden figures to the %s and not to a worker', async (role) => {
    expect(await page('uptake')).not.toContain('internal');
    const actor = anActor('reader-of-all', [role]);
    const answer = await world.ask(oneReport, { report: 'uptake' }, actor);
    const shown = printedPage('reports/one-report', presentReport(answer, { ...presenting(), actor }));
    expect(shown).toContain('href="/fm/reports/uptake/internal"');
    const list = printedPage('reports/all-reports', presentAllReports(await world.ask(allReports, {}, actor), { ...presenting(), actor }));
    expect(list).toContain('href="/fm/reports/uptake/internal"');
  });

  test('on the list leads a team manager to the figures of the own teams, and a worker to neither', async () => {
    const listFor = async (role: Role): Promise<string> => {
      const actor = anActor('reader-of-list', [role]);
      return printedPage('reports/all-reports', presentAllReports(await world.ask(allReports, {}, actor), { ...presenting(), actor }));
    };
    expect(await listFor('team-manager')).toContain('href="/fm/reports/uptake/own-teams"');
    expect(await listFor('team-manager')).not.toContain('/uptake/internal"');
    expect(await listFor('worker')).not.toContain('small numbers not hidden');
  });

  test('draws the whole curve for internal use in the page: steps, its confidence band and the children at risk', async () => {
    const { report } = await world.ask(oneReport, { report: 'care-entry' }, reader);
    const chart: ChartShown = {
      kind: 'steps',
      title: 'Entered care',
      reading: 'By twelve months an estimated 8.9% had entered care.',
      alternativeText: 'Step chart: Entered care.',
      note: 'x',
      image: 'x.png',
      across: 'Months',
      measured: '% of children',
      hasUnder: true,
      columns: [
        { label: 'Entered care', isPercent: true },
        { label: '95% confidence band, low', isPercent: true },
        { label: '95% confidence band, high', isPercent: true },
        { label: 'Children at risk', isPercent: false },
      ],
      rows: [
        { label: '0', figures: ['0', '0', '0', '146'] },
        { label: '1', figures: ['3.4', '1.4', '8', '141'] },
      ],
    };
    const internal = { set: 'x', reason: 'Return', report: { ...report, internalCharts: [chart] } };
    const analyst = anActor('analyst-1', ['performance-analyst']);
    const shown = printedPage('reports/internal-figures', presentInternalFigures(internal, { ...presenting(), actor: analyst }));
    const [, drawn = ''] = /data-fm-chart="([^"]*)"/u.exec(shown) ?? [];
    expect(JSON.parse(drawn.replaceAll('&#34;', '"').replaceAll('&quot;', '"'))).toMatchObject({
      kind: 'steps',
      series: [{ label: 'Entered care', values: [0, 3.4] }],
      band: { label: '95% confidence band', low: [0, 1.4], high: [0, 8] },
      under: { label: 'Children at risk', values: [146, 141] },
    });
    expect(shown).toContain('data-fm-words="Step chart: Entered care."');
    const before = presentInternalFigures({ set: 'x', report: internal.report }, { ...presenting(), actor: analyst });
    expect(printedPage('reports/internal-figures', before)).not.toContain('data-fm-chart');
  });

  test('is one of three that the list names with their answers in a sentence', async () => {
    const shown = wordsOf(printedPage('reports/all-reports', presentAllReports(await world.ask(allReports, {}, reader), presenting())));
    expect(shown).toContain('Uptake of family meetings');
    expect(shown).toContain('In 2026-27 Q2, 75%');
    expect(shown).toContain('Care entry after a meeting or a letter');
    expect(shown).toContain('Reviews of family plans');
    expect(shown).not.toContain('Warning');
  });
});
