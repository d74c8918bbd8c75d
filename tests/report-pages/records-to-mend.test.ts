import type { Actor } from '../../plugin/core/actor';
import { day } from '../../plugin/core/calendar-day';
import { NotFound } from '../../plugin/core/errors';
import { NIGHTLY } from '../../plugin/core/report-shelf';
import { mendingRows, presentRecordsToMend } from '../../plugin/report-pages/records-to-mend.present';
import { MEND_FILE, MEND_FORMAT, type MendingHead, type RecordToMend } from '../../plugin/report-pages/records-to-mend';
import { recordsToMend, recordsToMendFile } from '../../plugin/report-pages/records-to-mend.query';
import { PAGES_FILE, PAGES_FORMAT } from '../../plugin/report-pages/report-pages';
import { anEpisode } from '../builders/an-episode';
import { anActor, aWorld, type World } from '../builders/world';
import { printedPage, wordsOf } from '../views/printed-page';

const [zoe, mia, ava] = ['zoe', 'mia', 'ava'];
const worker = anActor('w1', ['worker'], ['north']);
const manager = anActor('m1', ['team-manager'], ['north']);
const coordinator = anActor('c1', ['coordinator']);
const analyst = anActor('a1', ['performance-analyst']);
const auditor = anActor('d1', ['auditor']);

const on = day('2026-07-10');
const HEAD: MendingHead = {
  format: MEND_FORMAT,
  asAt: day('2026-11-21'),
  periods: [{ report: 'uptake', period: 'quarter 2026-27 Q2' }],
};
const RECORDS: readonly RecordToMend[] = [
  { defect: 'attendance not recorded', child: zoe, episode: 'e-zoe', meeting: 'm-zoe', on, measures: ['U8', 'U10'] },
  { defect: 'missing ethnicity', child: zoe, on, measures: ['U1'] },
  { defect: 'missing ethnicity', child: mia, on, measures: ['U1'] },
  { defect: 'plan without decision', child: ava, episode: 'e-ava', plan: 'p-ava', meeting: 'm-ava', on, measures: ['U11'] },
];
const listOf = (records: readonly RecordToMend[]): string => [HEAD, ...records].map((line) => `${JSON.stringify(line)}\n`).join('');

describe('the records to mend', () => {
  let world: World;
  afterEach(() => world.end());

  async function start(policy: object = {}): Promise<void> {
    world = await aWorld({ policy });
    const { caseRecords, stores, shelf, clock } = world;
    caseRecords.addPerson({ id: zoe, fullName: 'Zoë Okafor', dateOfBirth: day('2014-01-01') });
    caseRecords.addPerson({ id: mia, fullName: 'Mia Hartley', dateOfBirth: day('2014-01-01'), restricted: true });
    caseRecords.addPerson({ id: ava, fullName: 'Ava Lomax', dateOfBirth: day('2014-01-01') });
    caseRecords.allocate(zoe, 'w1', { teamId: 'north' });
    caseRecords.allocate(mia, 'w1', { teamId: 'north' });
    caseRecords.allocate(ava, 'w2', { teamId: 'south' });
    await stores.episodes.add(anEpisode({ id: 'e-ava', children: [{ personId: ava, joinedOn: on }], coordinatorId: 'c1' }));
    const measures = ['U1', 'U8', 'U10', 'U11'].map((id) => ({ id }));
    const report = { id: 'uptake', title: 'Uptake', asAt: HEAD.asAt, measures };
    await shelf.put('nightly-2026-11-21-1', [
      { name: PAGES_FILE, content: JSON.stringify({ format: PAGES_FORMAT, reports: [report], notMade: [] }) },
      { name: MEND_FILE, content: listOf(RECORDS) },
    ]);
    await stores.runs.take(NIGHTLY, HEAD.asAt, clock.now(), 60_000);
    await stores.runs.finish(NIGHTLY, HEAD.asAt, 1, 'nightly-2026-11-21-1', clock.now());
  }
  const page = async (actor: Actor, asked: object = {}): Promise<string> =>
    printedPage('reports/records-to-mend', presentRecordsToMend(await world.ask(recordsToMend, { report: 'uptake', ...asked }, actor)));
  const children = async (actor: Actor): Promise<readonly string[]> =>
    (await world.ask(recordsToMend, { report: 'uptake' }, actor)).records.map(({ child }) => child);

  test('are, for a worker, those of the own caseload; a restricted record stands there for who is on its list alone', async () => {
    await start();
    expect(await children(worker)).toEqual([zoe, zoe]);
    world.caseRecords.nameOnRestricted('w1', mia);
    expect(await children(worker)).toEqual([zoe, mia, zoe]);
  });

  test('are, for a manager, those of the own teams, and for a coordinator those of the own conferences', async () => {
    await start();
    expect(await children(manager)).toEqual([zoe, zoe]);
    expect(await children(coordinator)).toEqual([ava]);
    expect(await children(auditor)).toEqual([zoe, mia, zoe, ava]);
  });

  test('are nothing for an analyst until the council’s settings say so, and then without restricted records', async () => {
    await start();
    await expect(page(analyst)).rejects.toThrow('Lists of single cases are for the people who work with these families');
    await world.end();
    await start({ worklists: { overdueListForAnalysts: true } });
    expect(await children(analyst)).toEqual([zoe, zoe, ava]);
  });

  test.each([['business-support'], ['administrator'], ['conference-chair']] as const)('are not for %s', async (role) => {
    await start({ worklists: { overdueListForAnalysts: true } });
    await expect(page(anActor('x', [role]))).rejects.toThrow('Lists of single cases');
  });

  test('say what is amiss, how it is put right, and lead to the page where it is', async () => {
    await start();
    const shown = await page(worker);
    expect(wordsOf(shown)).toContain(
      'Attendance not recorded: 1 record Nothing is recorded of who came to the meeting. Enter who came and how.',
    );
    expect(wordsOf(shown)).toContain('Missing ethnicity: 1 record Put it right in the case record.');
    expect(shown).toMatch(/href="\/fm\/meetings\/m-zoe\/attendance">Zoë Okafor</);
    expect(shown).toMatch(/href="\/fm\/children\/zoe">Zoë Okafor</);
    expect(await page(coordinator)).toMatch(/href="\/fm\/plans\/p-ava\/decision">Ava Lomax</);
  });

  test('can be narrowed to one thing, as the counts beside the measures link to them', async () => {
    await start();
    const shown = wordsOf(await page(worker, { defect: 'missing ethnicity' }));
    expect(shown).toContain('Missing ethnicity: 1 record');
    expect(shown).not.toContain('Attendance');
    expect(shown).toContain('Show everything that is to be mended');
  });

  test('come as a file of a kind of its own, marked, and kept in the audit with whose they are', async () => {
    await start();
    const rows = mendingRows(
      await world.ask(recordsToMendFile, { report: 'uptake' }, worker),
      (path) => `https://cases.example.org/fm${path}`,
    );
    expect(rows[0]?.at(-1)).toBe('OFFICIAL-SENSITIVE, case level: holds names');
    expect(rows[1]).toEqual([
      'Zoë Okafor',
      'attendance not recorded',
      '2026-07-10',
      'U8 U10',
      'https://cases.example.org/fm/meetings/m-zoe/attendance',
      '',
    ]);
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([
      {
        event: 'download-records-to-mend',
        outcome: 'downloaded',
        subject: { thing: 'report:uptake/2026-11-21/records-to-mend: 2 rows', personIds: [zoe] },
      },
    ]);
  });

  test('of another report are not in this one’s', async () => {
    await start();
    await expect(page(worker, { report: 'care-entry' })).rejects.toThrow(NotFound);
    const list = listOf([{ defect: 'missing ethnicity', child: zoe, on, measures: ['O1.K1'] }]);
    const pages = Buffer.from((await world.shelf.get('nightly-2026-11-21-1', PAGES_FILE)) ?? '');
    await world.shelf.put('nightly-2026-11-21-1', [
      { name: PAGES_FILE, content: pages },
      { name: MEND_FILE, content: list },
    ]);
    expect(wordsOf(await page(worker))).toContain('There is nothing for you to mend.');
  });

  test('are none where the set has no list', async () => {
    await start();
    await world.shelf.drop('nightly-2026-11-21-1', MEND_FILE);
    expect(wordsOf(await page(worker))).toContain('There is no list with this report.');
  });
});
