import { ROLES, type Actor } from '../../plugin/core/actor';
import { day } from '../../plugin/core/calendar-day';
import { InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { untouchedForm } from '../../plugin/core/form';
import { NIGHTLY } from '../../plugin/core/report-shelf';
import { presentAllReports } from '../../plugin/report-pages/all-reports.present';
import { askForCensusReturn } from '../../plugin/report-pages/ask-for-census-return.action';
import { CENSUS_FILE, CENSUS_FORMAT, type CensusIndex } from '../../plugin/report-pages/census-index';
import { presentCensusReturn } from '../../plugin/report-pages/census-return.present';
import { censusFile, censusReturn } from '../../plugin/report-pages/census-return.query';
import { censusFileDownload } from '../../plugin/report-pages/census-return.page';
import { mayPrepareCensus } from '../../plugin/report-pages/report-access';
import { anActor, aWorld, type World } from '../builders/world';
import { printedPage, wordsOf } from '../views/printed-page';

const analyst = anActor('analyst-1', ['performance-analyst']);
const CSV = 'pre-proceedings-return-2026-27-OFFICIAL-SENSITIVE.csv';
const problem = { rule: '9015Q', kind: 'query', field: 'ReviewMeetingsCount', words: 'The number is expected.' } as const;

const index: CensusIndex = {
  format: CENSUS_FORMAT,
  asAt: day('2026-11-21'),
  dataTo: day('2026-11-20'),
  years: [
    {
      name: '2026-27',
      start: day('2026-04-01'),
      end: day('2027-03-31'),
      children: 2,
      blocks: 3,
      problems: [
        { ...problem, child: { id: 'p1', caseReference: '40001', restricted: false } },
        { ...problem, child: { id: 'p2', caseReference: '40002', restricted: true } },
      ],
      files: [{ name: CSV, mediaType: 'text/csv', bytes: 10 }],
    },
  ],
};

describe('The census return', () => {
  let world: World;
  const open = async (prepared = true, more: Partial<CensusIndex> = {}): Promise<void> => {
    world = await aWorld({ policy: { census: { prepared } } });
    const now = world.clock.now();
    await world.shelf.put('nightly-2026-11-21-1', [
      { name: CENSUS_FILE, content: JSON.stringify({ ...index, ...more }) },
      { name: CSV, content: 'a row a child' },
      { name: 'pages.json', content: '{}' },
    ]);
    await world.stores.runs.take(NIGHTLY, day('2026-11-21'), now, 60_000);
    await world.stores.runs.finish(NIGHTLY, day('2026-11-21'), 1, 'nightly-2026-11-21-1', now);
  };
  afterEach(() => world.end());

  const presenting = () => ({ form: untouchedForm, actor: analyst, today: day('2026-11-21'), policy: world.policy, params: {} });
  const page = async (): Promise<string> =>
    wordsOf(printedPage('reports/census-return', presentCensusReturn(await world.ask(censusReturn, {}, analyst), presenting())));
  it('says where the case system does not tell of pre-proceedings meetings, before and after the reason', async () => {
    await open(true, { meetingsNotTold: true });
    expect(await page()).toContain('does not mean that none was held');
    await giveReason();
    expect(await page()).toContain('does not mean that none was held');
  });

  it('does not say so where it tells of them', async () => {
    await open();
    expect(await page()).not.toContain('pre-proceedings meetings');
  });

  const giveReason = (reason = 'The return to the Department') =>
    world.perform(askForCensusReturn, { reason }, analyst, `key of ${reason}`);

  test('is for a performance analyst alone, and only where the council has set it', async () => {
    await open(false);
    await expect(world.ask(censusReturn, {}, analyst)).rejects.toThrow(NotAllowed);
    await expect(giveReason()).rejects.toThrow(NotAllowed);
    const may = (actor: Actor, prepared: boolean) => mayPrepareCensus(actor, { census: { ...world.policy.census, prepared } }) === 'ok';
    expect(ROLES.filter((role) => may(anActor('w', [role]), true))).toEqual(['performance-analyst']);
    expect(may(analyst, false)).toBe(false);
  });

  test('is led to from the reports for those alone who may have it', async () => {
    await open();
    const linked = (actor: Actor) => {
      const { model } = presentAllReports({ reports: [] }, { ...presenting(), actor });
      return 'census' in model ? model.census : undefined;
    };
    expect([linked(analyst), linked(anActor('w', ['team-manager']))]).toEqual(['/census', undefined]);
  });

  test('shows no file and no child before a reason is given, and asks for one', async () => {
    await open();
    expect(await page()).toContain('What do you need the return for?');
    expect(await page()).not.toContain('40001');
    await expect(world.ask(censusFile, { file: CSV }, analyst)).rejects.toThrow(NotAllowed);
    await expect(giveReason(' ')).rejects.toThrow(InvalidInput);
  });

  test('after a reason names every broken rule with the child’s number and the field; a restricted child only to those on its list', async () => {
    await open();
    await giveReason();
    const shown = await page();
    expect(shown).toContain('2 children, 3 times in pre-proceedings. Our check found 0 errors and 2 queries.');
    expect(shown).toContain('40001 ReviewMeetingsCount 9015Q, query The number is expected.');
    expect(shown).toContain('A restricted record ReviewMeetingsCount');
    expect(shown).not.toContain('40002');
    world.caseRecords.nameOnRestricted('analyst-1', 'p2');
    expect(await page()).toContain('40002');
  });

  test('is downloaded under a name without a name in it, the reason and the download kept', async () => {
    await open();
    await giveReason();
    const found = await world.ask(censusFile, { file: CSV }, analyst);
    expect(await censusFileDownload.content(found, presenting())).toMatchObject({ fileName: CSV, type: 'text/csv' });
    expect(Buffer.from(found.content).toString()).toBe('a row a child');
    const events = await world.stores.audit.list({ limit: 3 });
    expect(events.map(({ event, outcome, subject, reason }) => [event, outcome, subject.thing, reason])).toEqual(
      expect.arrayContaining([
        ['download-census-return', 'downloaded', `census/2026-11-21/${CSV}`, 'The return to the Department'],
        ['ask-for-census-return', 'done', 'census/2026-11-21', 'The return to the Department'],
      ]),
    );
  });

  test('a reason holds for an hour, and no other file of the set is given under it', async () => {
    await open();
    await giveReason();
    await expect(world.ask(censusFile, { file: 'pages.json' }, analyst)).rejects.toThrow(NotFound);
    await expect(world.ask(censusFile, { file: CENSUS_FILE }, analyst)).rejects.toThrow(NotFound);
    world.clock.forward(61 * 60_000);
    await expect(world.ask(censusFile, { file: CSV }, analyst)).rejects.toThrow(NotAllowed);
  });
});
