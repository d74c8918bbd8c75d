import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '../../plugin/core/calendar-day';
import { exportFolder, importFolder, reportsFromExtract } from '../../plugin/extract-from';
import { withImportedHistory } from '../../plugin/jobs/imported-history';
import { uptake } from '../../reports/uptake/uptake';
import { aChild, letterTo, type Records } from '../reports/support/facts';
import { internalText } from '../reports/support/report-text';
import { putOkaforPlan } from '../builders/okafor-plan';
import { aWorld, type World } from '../builders/world';

const UPTAKE = join(__dirname, 'folders', 'uptake');
const fromUptake = { folder: UPTAKE, dates: 'uk' } as const;

let world: World;
let at: string;
beforeEach(async () => {
  world = await aWorld();
  at = mkdtempSync(join(tmpdir(), 'extract-'));
});
afterEach(async () => {
  rmSync(at, { recursive: true });
  await world.end();
});

const ground = ({ stores, caseRecords, policy, store, clock, ids }: World = world) => ({
  stores,
  clock,
  ids,
  caseSystem: caseRecords,
  policy,
  transaction: <T>(work: (stores: World['stores']) => Promise<T>) => store.transaction(work),
});

/** Files by name. */
const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

async function rowsKept(): Promise<number> {
  let rows = 0;
  for await (const _ of world.stores.importedHistory.all()) rows += 1;
  return rows;
}

/** The folder of the uptake example with one file more, or another in its place. */
function altered(file: string, ...lines: readonly string[]) {
  const folder = join(at, 'altered');
  cpSync(UPTAKE, folder, { recursive: true });
  writeFileSync(join(folder, `${file}.csv`), lines.join('\r\n'));
  return { folder, dates: 'uk' } as const;
}

const EPISODES = 'fgep_episode_id,fgep_lead_person_id,fgep_closed_date';

const audited = async () => (await world.stores.audit.list({ limit: 10 })).toReversed();

describe('Bringing history in', () => {
  it('stands in the audit with how many rows of each table came in, and so does taking it away; no child is named', async () => {
    await importFolder(ground(), fromUptake, false);
    await importFolder(ground(), fromUptake, false);
    await importFolder(ground(), altered('fgdm_episodes', EPISODES, 'F1,A1,31/02/2026'), false);
    await exportFolder(ground(), join(at, 'one'));
    const events = await audited();
    expect(events.map(({ event, outcome }) => `${event} ${outcome}`)).toEqual([
      'import-history done',
      'import-history done',
      'export-history downloaded',
    ]);
    expect(events.map(({ actorName }) => actorName)).toEqual(['command line', 'command line', 'command line']);
    expect(events[0]?.reason).toMatch(/fgdm_episodes \d+, .*fgdm_offers \d+/);
    expect(events[1]?.reason).toBe('no rows');
    expect(events[2]?.reason?.split(', ').toSorted()).toEqual(events[0]?.reason?.split(', ').toSorted());
    expect(events.every(({ subject }) => subject.personIds === undefined || subject.personIds.length === 0)).toBe(true);
  });

  it('all of it counts in the reports as the worked example says', async () => {
    const { problems, added } = await importFolder(ground(), fromUptake, false);
    expect([problems, added]).toEqual([0, await rowsKept()]);
    const sources = await withImportedHistory(
      { completeTo: {}, histories: () => world.caseRecords.histories(), episodes: () => [], exemptions: () => [] },
      world.stores.importedHistory,
    );
    const records: Records = {
      children: await listed(sources.histories()),
      episodes: await listed(sources.episodes()),
      exemptions: await listed(sources.exemptions()),
    };
    const file = await internalText({ report: uptake, records, from: '2026-04-01', to: '2026-09-30' });
    expect([file.figures('U1'), file.figures('U1b'), file.figures('U4.child')]).toEqual(['7/9 77.8', '8/10 80.0', '2/4 50.0']);
  });

  it('a second time it changes nothing', async () => {
    const { added } = await importFolder(ground(), fromUptake, false);
    expect(await importFolder(ground(), fromUptake, false)).toMatchObject({ problems: 0, added: 0, replaced: 0, unchanged: added });
    expect(await rowsKept()).toBe(added);
  });

  it('with one thing to mend nothing comes in, and the file beside it says where', async () => {
    const from = altered('fgdm_episodes', EPISODES, 'F1,A1,31/02/2026');
    expect(await importFolder(ground(), from, false)).toMatchObject({ added: 0, rejects: join(from.folder, 'rejects.csv') });
    expect(await rowsKept()).toBe(0);
    expect(filesOf(from.folder)['rejects.csv']).toMatch(/fgdm_episodes\.csv,2,fgep_closed_date,/);
  });

  it('when the database fails half-way nothing stays', async () => {
    const failing: ReturnType<typeof ground> = {
      ...ground(),
      transaction: (work) =>
        world.store.transaction(async (stores) => {
          await work(stores);
          throw new Error('The database went away');
        }),
    };
    await expect(importFolder(failing, fromUptake, false)).rejects.toThrow('went away');
    expect(await rowsKept()).toBe(0);
    expect(await audited()).toEqual([]);
  });

  it('a row that says something else than before is told, column by column; with --update it takes the other’s place', async () => {
    const { added } = await importFolder(ground(), fromUptake, false);
    const rows = ['F1,A1,', 'F2,B1,', 'F3,C1,01/07/2026', 'F4,D1,30/07/2026', 'F7,H1,', 'F8,K1,'];
    const from = altered('fgdm_episodes', EPISODES, ...rows);
    expect(await importFolder(ground(), from, false)).toMatchObject({ problems: 1, added: 0, replaced: 0 });
    expect(filesOf(from.folder)['rejects.csv']).toMatch(/fgdm_episodes\.csv,4,fgep_closed_date,"says something else/);
    expect(await importFolder(ground(), from, true)).toMatchObject({ problems: 0, added: 0, replaced: 1, unchanged: added - 1 });
    expect(await importFolder(ground(), from, false)).toMatchObject({ problems: 0, replaced: 0, unchanged: added });
  });

  it('a row may name what was brought in before', async () => {
    await importFolder(ground(), fromUptake, false);
    writeFileSync(
      join(at, 'fgdm_consents.csv'),
      ['fgco_consent_id,fgco_episode_id,fgco_consent_date,fgco_written,fgco_by_exception', 'S1,F1,2026-04-20,Y,N'].join('\n'),
    );
    expect(await importFolder(ground(), { folder: at }, false)).toMatchObject({ problems: 0, added: 1 });
  });

  it('children whom the case system knows need no file of persons, and the case system speaks for them', async () => {
    world.caseRecords.caseHistories.push(aChild('A1', { events: letterTo('A1', '2026-04-10') }));
    writeFileSync(join(at, 'fgdm_episodes.csv'), 'fgep_episode_id,fgep_lead_person_id\nF1,A1\n');
    expect(await importFolder(ground(), { folder: at }, false)).toMatchObject({ problems: 0, added: 1 });
    writeFileSync(join(at, 'ssd_cin_plans.csv'), 'cinp_cin_plan_id,cinp_person_id,cinp_cin_plan_start_date\nN1,A1,2026-01-01\n');
    expect(await importFolder(ground(), { folder: at }, false)).toMatchObject({ problems: 1, added: 0 });
    expect(filesOf(at)['rejects.csv']).toContain('names a child whom the case system knows');
  });
});

describe('Writing history out', () => {
  it('gives the rows that were brought in, and brought into an empty module and written again the same bytes', async () => {
    await importFolder(ground(), fromUptake, false);
    await exportFolder(ground(), join(at, 'one'));
    const other = await aWorld();
    try {
      expect(await importFolder(ground(other), { folder: join(at, 'one') }, false)).toMatchObject({ problems: 0 });
      await exportFolder(ground(other), join(at, 'two'));
    } finally {
      await other.end();
    }
    expect(filesOf(join(at, 'two'))).toEqual(filesOf(join(at, 'one')));
    expect(filesOf(join(at, 'one'))['fgdm_exemptions.csv']).toBe(
      'fgex_exemption_id,fgex_person_id,fgex_limb,fgex_decision_date,fgex_reason_code\r\nX1,E1,offering,2026-06-12,unsafe\r\n',
    );
  });

  it('the module’s own records are written too, without a name; brought into the same module they change nothing', async () => {
    await putOkaforPlan(world, { status: 'agreed', agreedOn: day('2026-11-12') });
    await exportFolder(ground(), at);
    const files = filesOf(at);
    expect(files['fgdm_plans.csv']?.split('\r\n')).toHaveLength(3);
    expect(Object.values(files).join()).not.toMatch(/Okafor|Amara|Blessing|Tunde/);
    for (const id of new Set(
      Object.values(files)
        .join()
        .match(/p-[a-z]+/g) ?? [],
    )) {
      world.caseRecords.caseHistories.push(aChild(id));
    }
    rmSync(at, { recursive: true });
    await exportFolder(ground(), at);
    expect(await importFolder(ground(), { folder: at }, false)).toMatchObject({ problems: 0, added: 0, replaced: 0 });
  });
});

describe('A folder with files of the extract', () => {
  it('is never written over: their other columns would be gone', async () => {
    writeFileSync(join(at, 'SSD_Person.csv'), 'pers_person_id,pers_surname\nA1,Example\n');
    await expect(exportFolder(ground(), at)).rejects.toThrow('holds ssd_person.csv already, and nothing is written over');
    expect(filesOf(at)).toEqual({ 'SSD_Person.csv': 'pers_person_id,pers_surname\nA1,Example\n' });
    expect(await audited()).toEqual([]);
  });
});

describe('Reports from a folder alone', () => {
  it('stand in a folder of their own, with the figures that were calculated by hand', async () => {
    const asked = { ...fromUptake, rejects: join(at, 'rejects.csv'), out: join(at, 'out'), asAt: day('2026-11-21') };
    const { set = '', problems } = await reportsFromExtract(asked);
    expect([problems, set]).toEqual([0, join(at, 'out', 'reports-2026-11-21')]);
    const once = filesOf(set);
    expect(Object.keys(once)).toEqual(expect.arrayContaining(['uptake.csv', 'care-entry.csv', 'review-compliance.csv', 'manifest.json']));
    expect(once['uptake-OFFICIAL-SENSITIVE.csv']).toMatch(/,U1,.*financial year 2026-27,.*,overall,all,child per spell,7,9,77\.8,/);
    // A whole set with its charts: slow where other things run beside.
  }, 120_000);

  it('are not made of a folder with something to mend', async () => {
    const from = altered('fgdm_episodes', EPISODES, 'F1,A1,31/02/2026');
    const { set, problems } = await reportsFromExtract({ ...from, out: join(at, 'out'), asAt: day('2026-11-21') });
    expect(set).toBeUndefined();
    expect(problems).toBeGreaterThan(0);
    expect(readdirSync(at)).toEqual(['altered']);
  });
});

async function listed<Row>(rows: AsyncIterable<Row> | Iterable<Row>): Promise<readonly Row[]> {
  const list: Row[] = [];
  for await (const row of rows) list.push(row);
  return list;
}
