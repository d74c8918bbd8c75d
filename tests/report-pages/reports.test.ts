import { ROLES, type Actor } from '../../plugin/core/actor';
import { day, type CalendarDay } from '../../plugin/core/calendar-day';
import { InvalidInput, NotFound } from '../../plugin/core/errors';
import { untouchedForm } from '../../plugin/core/form';
import { NIGHTLY } from '../../plugin/core/report-shelf';
import { presentAllReports } from '../../plugin/report-pages/all-reports.present';
import { allReports } from '../../plugin/report-pages/all-reports.query';
import { askForInternalFigures } from '../../plugin/report-pages/ask-for-internal-figures.action';
import { presentInternalFigures } from '../../plugin/report-pages/internal-figures.present';
import { internalFigures, internalFile } from '../../plugin/report-pages/internal-figures.query';
import { presentReport } from '../../plugin/report-pages/one-report.present';
import { oneReport } from '../../plugin/report-pages/one-report.query';
import { mayAskForInternalFigures, mayReadReports } from '../../plugin/report-pages/report-access';
import { everything } from '../../plugin/report-pages/everything.query';
import { zippedFiles } from '../../plugin/report-pages/zip-contents.present';
import { publishableFile, reportChart } from '../../plugin/report-pages/report-file.query';
import { PAGES_FORMAT, type ReportPages, type ReportShown } from '../../plugin/report-pages/report-pages';
import { downloadName } from '../../plugin/report-pages/report-words.present';
import { presentRunHistory } from '../../plugin/report-pages/run-history.present';
import { runHistory } from '../../plugin/report-pages/run-history.query';
import { zipOf } from '../../plugin/web/zip';
import { anActor, aWorld, type World } from '../builders/world';
import { printedPage, wordsOf } from '../views/printed-page';
import { openedZip } from './opened-zip';

const reader = anActor('worker-1', ['worker']);
const analyst = anActor('analyst-1', ['performance-analyst']);
const INTERNAL = 'uptake-OFFICIAL-SENSITIVE.csv';
const MINUTES = 60_000;

function aReport(id: string, asAt: CalendarDay): ReportShown {
  const csv = { mediaType: 'text/csv', bytes: 7, rows: 1 } as const;
  return {
    id,
    title: `Report ${id}`,
    question: 'How many?',
    asAt,
    dataTo: asAt,
    status: 'complete',
    settings: '0123456789abcdef',
    charts: [],
    internalCharts: [],
    quality: [{ measure: 'U1', title: 'Offer in time', period: 'quarter 2026-27 Q2', defect: 'missing ethnicity', records: '3', of: '40' }],
    measures: [],
    files: [
      { ...csv, name: `${id}.csv`, audience: 'publishable' },
      { ...csv, name: `${id}-OFFICIAL-SENSITIVE.csv`, audience: 'internal' },
      { name: `${id}.png`, audience: 'publishable', mediaType: 'image/png', bytes: 4 },
    ],
    hidden: { symbol: 'c', upTo: 5 },
  };
}

describe('the reports', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });
  afterEach(() => world.end());

  const now = (): Date => world.clock.now();
  async function aNightWith(on: string, made: readonly string[], notMade: ReportPages['notMade'] = [], format: number = PAGES_FORMAT) {
    const businessDate = day(on);
    const set = `nightly-${on}-1`;
    const reports = made.map((id) => aReport(id, businessDate));
    const files = reports.flatMap((report) => report.files.map(({ name }) => ({ name, content: `${name} of ${on}` })));
    await world.shelf.put(set, [...files, { name: 'pages.json', content: JSON.stringify({ format, reports, notMade }) }]);
    await world.stores.runs.take(NIGHTLY, businessDate, now(), MINUTES);
    await world.stores.runs.finish(NIGHTLY, businessDate, 1, set, now());
  }
  async function aFailedNight(on: string): Promise<void> {
    await world.stores.runs.take(NIGHTLY, day(on), now(), MINUTES);
    await world.stores.runs.fail(NIGHTLY, day(on), 1, 'CaseSystemUnavailable: The case system is not answering', now());
  }
  const presenting = (actor: Actor = reader) => ({
    form: untouchedForm,
    actor,
    today: day('2026-11-21'),
    policy: world.policy,
    params: {},
  });
  const list = async (): Promise<string> =>
    wordsOf(printedPage('reports/all-reports', presentAllReports(await world.ask(allReports, {}, reader), presenting())));

  const reportPage = async (): Promise<string> =>
    wordsOf(printedPage('reports/one-report', presentReport(await world.ask(oneReport, { report: 'uptake' }, reader), presenting())));
  const historyPage = async (): Promise<string> =>
    wordsOf(printedPage('reports/run-history', presentRunHistory(await world.ask(runHistory, {}, reader), presenting())));

  test('are not there yet before the first night', async () => {
    expect(await list()).toContain('No reports have been made yet');
    await expect(world.ask(oneReport, { report: 'uptake' }, reader)).rejects.toThrow(NotFound);
  });

  test('of a first night that failed are not there, and the page says why', async () => {
    await aFailedNight('2026-11-21');
    const shown = await list();
    expect(shown).toContain(
      'Last night’s reports could not be made The case system is not answering. There are no earlier reports to show.',
    );
  });

  test.each([
    ['the list of reports', list],
    ['the report itself', () => reportPage()],
    ['the history of the runs', () => historyPage()],
  ])(
    'of the last good night stay when a night fails, and %s says so: of which day they are, why, and what is not in them',
    async (_, page) => {
      await aNightWith('2026-11-20', ['uptake']);
      expect(await page()).not.toContain('Important');
      await aFailedNight('2026-11-21');
      expect(await page()).toContain(
        'Important Last night’s reports could not be made The case system is not answering. These are of 20 November 2026, with everything recorded to 20 November 2026: nothing that was recorded since is in them. They are tried again every hour, six times in all, and tonight.',
      );
    },
  );

  test('of a night whose server stopped in the middle are said to be unfinished, once its process has not come back', async () => {
    await aNightWith('2026-11-20', ['uptake']);
    await world.stores.runs.take(NIGHTLY, day('2026-11-21'), now(), MINUTES);
    expect(await list()).toContain('Last night’s reports are being made now These are of 20 November 2026');
    world.clock.forward(2 * MINUTES);
    expect(await list()).toContain('Last night’s reports were not finished The server stopped while they were being made.');
  });

  test('say nothing of a failure any more once a later night has worked', async () => {
    await aFailedNight('2026-11-20');
    await aNightWith('2026-11-21', ['uptake']);
    for (const page of [list, reportPage, historyPage]) expect(await page()).not.toContain('Important');
  });

  test('that are being made are waited for with the last good ones', async () => {
    await aNightWith('2026-11-20', ['uptake']);
    await world.stores.runs.take(NIGHTLY, day('2026-11-21'), now(), MINUTES);
    expect(await list()).toContain('Last night’s reports are being made now');
  });

  test('F12: of a night that has not come, made while a clock was ahead, wait for their day, and last night’s stand', async () => {
    await aNightWith('2026-11-21', ['uptake']);
    await aNightWith('2030-01-01', ['uptake']);
    const { reports, lastRun } = await world.ask(allReports, {}, reader);
    expect([reports.map(({ set }) => set), lastRun?.businessDate]).toEqual([['nightly-2026-11-21-1'], '2026-11-21']);
    const { content } = await world.ask(publishableFile, { report: 'uptake', file: 'uptake.csv' }, reader);
    expect(Buffer.from(content).toString()).toBe('uptake.csv of 2026-11-21');
    world.clock.set('2030-01-01T09:00:00Z');
    expect((await world.ask(allReports, {}, reader)).reports.map(({ set }) => set)).toEqual(['nightly-2030-01-01-1']);
  });

  test('that are older than last night say so', async () => {
    await aNightWith('2026-11-18', ['uptake']);
    expect(await list()).toContain('No reports have been made since 18 November 2026');
  });

  test('that were ready on another day than the one they are of say on which', async () => {
    await aNightWith('2026-11-20', ['uptake']);
    expect(await list()).toMatch(/The set of 20 November 2026, ready at [\d:]+[ap]m on 21 November 2026: 1 of 1/u);
    await aNightWith('2026-11-21', ['uptake']);
    expect(await list()).toMatch(/The set of 21 November 2026, ready at [\d:]+[ap]m: 1 of 1/u);
  });

  test('of last night stand without a warning', async () => {
    await aNightWith('2026-11-20', ['uptake']);
    expect(await list()).not.toContain('Important');
  });

  test('that a night could not make stand as the last night made them, with their date and the reason', async () => {
    await aNightWith('2026-11-19', ['uptake', 'care-entry']);
    await aNightWith('2026-11-20', ['uptake'], [{ id: 'care-entry', reason: 'Care episodes are complete to 2026-11-16 only' }]);
    const { report, set, notMadeSince } = await world.ask(oneReport, { report: 'care-entry' }, reader);
    expect([report.asAt, set]).toEqual(['2026-11-19', 'nightly-2026-11-19-1']);
    expect(notMadeSince).toBe('Care episodes are complete to 2026-11-16 only');
    expect((await world.ask(oneReport, { report: 'uptake' }, reader)).report.asAt).toBe('2026-11-20');
    expect(await list()).toContain('This report could not be made last night');
  });

  test('of a set that an older release wrote otherwise are passed over', async () => {
    await aNightWith('2026-11-19', ['uptake']);
    await aNightWith('2026-11-20', ['uptake'], [], PAGES_FORMAT - 1);
    expect((await world.ask(oneReport, { report: 'uptake' }, reader)).report.asAt).toBe('2026-11-19');
  });

  describe('files', () => {
    beforeEach(() => aNightWith('2026-11-21', ['uptake', 'care-entry']));

    test('are those of the set, and a download is kept', async () => {
      const { content } = await world.ask(publishableFile, { report: 'uptake', file: 'uptake.csv' }, reader);
      expect(Buffer.from(content).toString()).toBe('uptake.csv of 2026-11-21');
      const [event] = await world.stores.audit.list({ limit: 1 });
      expect(event).toMatchObject({
        event: 'download-report-file',
        outcome: 'downloaded',
        subject: { thing: 'report:uptake/2026-11-21/uptake.csv: 1 rows' },
      });
    });

    test.each([
      ['an internal file', 'uptake', INTERNAL],
      ['another report’s file', 'uptake', 'care-entry.csv'],
      ['a file of the set that belongs to no report', 'uptake', 'pages.json'],
      ['a path', 'uptake', '../nightly-2026-11-21-1/uptake.csv'],
      ['a report that is none', '..', 'uptake.csv'],
    ])('%s is not found among the publishable ones', async (_what, report, file) => {
      await expect(world.ask(publishableFile, { report, file }, analyst)).rejects.toThrow(NotFound);
      await expect(world.ask(reportChart, { report, file }, analyst)).rejects.toThrow(NotFound);
    });

    test('that are listed and not on the shelf are not found', async () => {
      await world.shelf.put('nightly-2026-11-21-1', [
        {
          name: 'pages.json',
          content: JSON.stringify({ format: PAGES_FORMAT, reports: [aReport('uptake', day('2026-11-21'))], notMade: [] }),
        },
      ]);
      await expect(world.ask(publishableFile, { report: 'uptake', file: 'uptake.csv' }, reader)).rejects.toThrow(NotFound);
    });

    test('are refused to an administrator', async () => {
      const administrator = anActor('admin-1', ['administrator']);
      await expect(world.ask(publishableFile, { report: 'uptake', file: 'uptake.csv' }, administrator)).rejects.toThrow(
        'do not see reports',
      );
      await expect(world.ask(allReports, {}, administrator)).rejects.toThrow('do not see reports');
    });
  });

  describe('all together', () => {
    const MANIFEST = JSON.stringify({
      as_at: '2026-11-21',
      files: [
        { name: 'uptake.csv', audience: 'publishable', sha256: 'ab' },
        { name: INTERNAL, audience: 'internal', sha256: 'cd', bytes: 4711, rows: 12 },
      ],
    });
    const zipped = async (actor: Actor = reader) => {
      const files = zippedFiles(await world.ask(everything, {}, actor));
      return { zip: zipOf(files), files: files.map(({ name, content }) => [name, Buffer.from(content as string).toString()]) };
    };
    async function aNightWithManifest() {
      await aNightWith('2026-11-21', ['uptake']);
      const pages = Buffer.from((await world.shelf.get('nightly-2026-11-21-1', 'pages.json')) ?? '');
      await world.shelf.put('nightly-2026-11-21-1', [
        { name: 'uptake.csv', content: 'a,b' },
        { name: INTERNAL, content: 'a,3' },
        { name: 'uptake.png', content: 'picture' },
        { name: 'manifest.json', content: MANIFEST },
        { name: 'pages.json', content: pages },
      ]);
    }

    test('come as one ZIP of what may be published, which opens, the same bytes each time, and the download is kept', async () => {
      await aNightWithManifest();
      const { zip, files } = await zipped();
      expect([...openedZip(zip)].map(([name, content]) => [name, content.toString()])).toEqual(files);
      expect(files.map(([name]) => name)).toEqual([
        'README.txt',
        'family-meetings-reports-2026-11-21/uptake.csv',
        'family-meetings-reports-2026-11-21/uptake.png',
        'family-meetings-reports-2026-11-21/manifest.json',
      ]);
      expect(Buffer.from((await zipped()).zip).equals(Buffer.from(zip))).toBe(true);
      expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([
        { event: 'download-all-reports', outcome: 'downloaded', subject: { thing: 'reports/2026-11-21/everything.zip' } },
      ]);
    });

    test('begin with a page of text that says what each file is, of which day, and what stands for a hidden figure', async () => {
      await aNightWithManifest();
      const [name, words = ''] = (await zipped()).files[0] ?? [];
      expect(name).toBe('README.txt');
      expect(words).toContain('family-meetings-reports-2026-11-21/uptake.csv\r\n      All figures, with every breakdown');
      expect(words).toContain('Made for 21 November 2026');
      expect(words).toContain('Confidential. A number from 1 to');
      expect(words).not.toContain(INTERNAL);
    });

    test('say nothing of the files for internal use: not a name, a length or a hash from which a hidden figure could be tried out', async () => {
      await aNightWithManifest();
      const { zip, files } = await zipped(analyst);
      const manifest = files.at(-1)?.[1] ?? '';
      expect(JSON.parse(manifest).files).toEqual([{ name: 'uptake.csv', audience: 'publishable', sha256: 'ab' }]);
      expect(Buffer.from(zip).includes('OFFICIAL-SENSITIVE')).toBe(false);
    });

    test('take an older report from its own set, in a folder with its own date', async () => {
      await aNightWith('2026-11-20', ['uptake', 'care-entry']);
      await aNightWith('2026-11-21', ['uptake'], [{ id: 'care-entry', reason: 'Behind' }]);
      expect((await zipped()).files.map(([name]) => name)).toEqual([
        'README.txt',
        'family-meetings-reports-2026-11-21/uptake.csv',
        'family-meetings-reports-2026-11-21/uptake.png',
        'family-meetings-reports-2026-11-20/care-entry.csv',
        'family-meetings-reports-2026-11-20/care-entry.png',
      ]);
    });

    test('are refused to an administrator, and not there before a first night', async () => {
      await expect(zipped()).rejects.toThrow(NotFound);
      await aNightWithManifest();
      await expect(zipped(anActor('admin-1', ['administrator']))).rejects.toThrow('do not see reports');
    });
  });

  describe('figures in which nothing is hidden', () => {
    beforeEach(() => aNightWith('2026-11-21', ['uptake', 'care-entry']));
    const ask = (actor: Actor, reason = 'Return to the Department', report = 'uptake') =>
      world.perform(askForInternalFigures, { report, reason }, actor, world.key());
    const download = (actor: Actor) => world.ask(internalFile, { report: 'uptake', file: INTERNAL }, actor);

    test('are given to a performance analyst who has said why, and both are kept', async () => {
      await ask(analyst);
      expect(Buffer.from((await download(analyst)).content).toString()).toBe(`${INTERNAL} of 2026-11-21`);
      const [second, first] = await world.stores.audit.list({ limit: 2 });
      expect(first).toMatchObject({ event: 'ask-for-internal-figures', outcome: 'done', reason: 'Return to the Department' });
      expect(second).toMatchObject({
        event: 'download-internal-figures',
        outcome: 'downloaded',
        subject: { thing: `report:uptake/2026-11-21/${INTERNAL}: 1 rows` },
        reason: 'Return to the Department',
      });
    });

    test('are read by an auditor too, who says why first; both are kept', async () => {
      const auditor = anActor('auditor-1', ['auditor']);
      await expect(download(auditor)).rejects.toThrow('Say first what you need these figures for');
      await ask(auditor, 'Yearly look at who takes what');
      expect(Buffer.from((await download(auditor)).content).toString()).toBe(`${INTERNAL} of 2026-11-21`);
      expect(await world.stores.audit.list({ limit: 2 })).toMatchObject([
        { event: 'download-internal-figures', outcome: 'downloaded' },
        { event: 'ask-for-internal-figures', outcome: 'done', reason: 'Yearly look at who takes what' },
      ]);
    });

    test('are not given without a reason, and the refusal is kept', async () => {
      await expect(download(analyst)).rejects.toThrow('Say first what you need these figures for');
      expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'download-internal-figures', outcome: 'refused' }]);
    });

    test('need words, not an empty field', async () => {
      await expect(ask(analyst, '   ')).rejects.toThrow(InvalidInput);
    });

    test('are not given for another report’s reason, another person’s, or one of an hour ago', async () => {
      await ask(analyst, 'A return', 'care-entry');
      await ask(anActor('analyst-2', ['performance-analyst']));
      await expect(download(analyst)).rejects.toThrow('Say first');
      await ask(analyst);
      world.clock.forward(59 * MINUTES);
      await download(analyst);
      world.clock.forward(2 * MINUTES);
      await expect(download(analyst)).rejects.toThrow('Say first');
    });

    test('are given to nobody else, whatever they say', async () => {
      await expect(ask(reader)).rejects.toThrow('Only a performance analyst');
      await expect(download(reader)).rejects.toThrow('Only a performance analyst');
    });

    test('stand behind a form, and behind it is their list', async () => {
      const page = async (): Promise<string> =>
        printedPage(
          'reports/internal-figures',
          presentInternalFigures(await world.ask(internalFigures, { report: 'uptake' }, analyst), presenting(analyst)),
        );
      const before = await page();
      expect(before).toContain('name="reason"');
      expect(before).not.toContain(INTERNAL);
      expect(before).not.toContain('missing ethnicity');
      await ask(analyst);
      const after = await page();
      expect(after).toContain(`href="/fm/reports/uptake/internal/${INTERNAL}"`);
      expect(wordsOf(after)).toContain('Your reason: Return to the Department');
      expect(wordsOf(after)).toContain('2026-27 Q2 Measure What is amiss Records Of Offer in time U1 missing ethnicity 3 40');
    });
  });
});

test.each(ROLES)('reports, by a %s', (role) => {
  const actor = anActor('worker-1', [role]);
  expect(mayReadReports(actor) === 'ok').toBe(role !== 'administrator');
  expect(mayAskForInternalFigures(actor) === 'ok').toBe(role === 'performance-analyst' || role === 'auditor');
});

test('a file carries its day in its name', () => {
  expect(downloadName(INTERNAL, day('2026-11-21'))).toBe('uptake-OFFICIAL-SENSITIVE-2026-11-21.csv');
});
