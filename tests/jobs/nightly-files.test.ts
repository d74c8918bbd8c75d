import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factScratch, joinFactScratch } from '../../adapters/store/fact-scratch-rows';
import { openFactsFile } from '../../adapters/system/facts-folder';
import { openGrowingFile } from '../../adapters/system/growing-file';
import { day } from '../../plugin/core/calendar-day';
import type { CaseSystem } from '../../plugin/core/case-system';
import { FACTS_FILE } from '../../plugin/core/facts-file';
import { nightHand, type NightHand } from '../../plugin/jobs/night-hand';
import { nightlyFiles } from '../../plugin/jobs/nightly-files';
import { readRecordsToMend } from '../../plugin/report-pages/read-records-to-mend';
import { MEND_FILE } from '../../plugin/report-pages/records-to-mend';
import type { ReportPages } from '../../plugin/report-pages/report-pages';
import { aNight, aQuarterOfOffers } from '../builders/a-quarter-of-offers';
import { aWorld, type World } from '../builders/world';

function fail(): never {
  throw new Error('the disk is full');
}

const asAt = day('2026-11-21');

interface MadeFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}
const PNG = [0x89, 0x50, 0x4e, 0x47];

async function filesOf(world: World, caseSystem: CaseSystem, stillOurs: () => Promise<void>): Promise<readonly MadeFile[]> {
  const { stores, policy, clock, shelf } = world;
  const { files } = await nightlyFiles({ stores, caseSystem, policy, clock, shelf, scratch: factScratch }, asAt, stillOurs);
  return files.flatMap((file) => ('content' in file ? [file] : []));
}

describe('the night’s files', () => {
  let world: World;
  let files: readonly MadeFile[];
  beforeAll(async () => {
    world = await aWorld();
    await aQuarterOfOffers(world);
    files = await make();
  });
  afterAll(() => world.end());

  const make = (
    stillOurs = async (): Promise<void> => undefined,
    caseSystem: CaseSystem = world.caseRecords,
  ): Promise<readonly MadeFile[]> => filesOf(world, caseSystem, stillOurs);
  const textOf = (name: string): string => String(files.find((file) => file.name === name)?.content);
  const rowsOf = (name: string): readonly string[] => textOf(name).trim().split('\r\n').slice(1);
  const pages = (): ReportPages => JSON.parse(textOf('pages.json')) as ReportPages;

  test('are each report’s publishable and internal CSV, its charts, and what they were made from', () => {
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'uptake.csv',
        'uptake-OFFICIAL-SENSITIVE.csv',
        'care-entry.csv',
        'review-compliance.csv',
        'manifest.json',
        'pages.json',
      ]),
    );
    const images = files.filter(({ name }) => name.endsWith('.png'));
    expect(images.length).toBeGreaterThanOrEqual(5);
    for (const { content } of images) expect([...(content as Uint8Array).subarray(0, 4)]).toEqual(PNG);
  });

  test('count what was recorded: the letters of a quarter, and who had been offered a meeting by then', () => {
    const counted = rowsOf('uptake-OFFICIAL-SENSITIVE.csv').filter((row) => /^uptake,U1,.*,quarter 2026-27 Q2,.*,overall,all,/.test(row));
    expect(counted).toHaveLength(1);
    expect(counted[0]).toContain(',30,40,75.0,');
  });

  test('hide a small count in the publishable file and keep it in the internal one', () => {
    const late = (name: string): string | undefined =>
      rowsOf(name).find((row) => /^uptake,U1\.late,.*,quarter 2026-27 Q2,.*,overall,all,/.test(row));
    expect(late('uptake-OFFICIAL-SENSITIVE.csv')).toContain(',3,40,7.5,');
    expect(late('uptake.csv')).toContain(',c,40,c,c,');
  });

  test.each(['uptake', 'care-entry', 'review-compliance'])('show on the page of %s exactly the figures of its CSV', (id) => {
    const inFile = rowsOf(`${id}.csv`)
      .map((row) => row.split(','))
      .filter((cells) => cells[6] === 'overall')
      .map((cells) => [cells[1], cells[3], cells[9], cells[10], cells[11]].join('|'));
    const report = pages().reports.find((each) => each.id === id);
    const onPage = report?.measures.flatMap(({ figures }) =>
      figures.map(({ measure, period, numerator, denominator, value }) => [measure, period, numerator, denominator, value].join('|')),
    );
    expect(inFile.length).toBeGreaterThan(20);
    expect(onPage?.toSorted()).toEqual(inFile.toSorted());
  });

  test('show beside a chart exactly the figures of its CSV', () => {
    for (const report of pages().reports) {
      for (const chart of report.charts) {
        const inFile = rowsOf(chart.image.replace(/\.png$/, '-chart.csv')).map((row) => row.split(','));
        expect(chart.rows.map(({ label, figures }) => [label, ...figures])).toEqual(inFile);
      }
      for (const chart of report.internalCharts) {
        const inFile = rowsOf(chart.image.replace(/-OFFICIAL-SENSITIVE\.png$/, '-chart-OFFICIAL-SENSITIVE.csv')).map((row) =>
          row.split(','),
        );
        expect(chart.rows.map(({ label, figures }) => [label, ...figures, ''])).toEqual(inFile);
      }
    }
  });

  test('list every file of a report with who may have it', () => {
    const listed = pages().reports.flatMap((report) => report.files);
    expect(listed.map(({ name }) => name).toSorted()).toEqual(
      files
        .map(({ name }) => name)
        .filter((name) => !/\.json(?:l|\.gz)?$/.test(name))
        .toSorted(),
    );
    const internal = listed.filter(({ audience }) => audience === 'internal').map(({ name }) => name);
    expect(internal.length).toBeGreaterThanOrEqual(3);
    expect(internal.filter((name) => !name.includes('OFFICIAL-SENSITIVE'))).toEqual([]);
  });

  test('are each told of on the page on the report files', () => {
    const page = readFileSync(join(__dirname, '../../docs/report-files.md'), 'utf8');
    const charts = pages().reports.flatMap((report) =>
      [...report.charts, ...report.internalCharts].map(({ image }) => image.replace(/(?:-OFFICIAL-SENSITIVE)?\.png$/, '')),
    );
    const told = (name: string): string => {
      const report = pages().reports.find(({ id }) => name.startsWith(id) && page.includes(name.replace(id, '<report>')));
      const chart = charts.find((each) => name.startsWith(`${each}.png`) || name.startsWith(`${each}-chart`));
      if (page.includes(`\`${name}\``)) return name;
      if (chart !== undefined) return name.replace(chart, name.includes('SENSITIVE') ? '<internal chart>' : '<chart>');
      return report === undefined ? name.replace(/^figures-.*\.json$/, 'figures-<measure>.json') : name.replace(report.id, '<report>');
    };
    expect(files.map(({ name }) => told(name)).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('list each record to mend once, as many as are counted beside the measures', () => {
    const { records = [], periods } = readRecordsToMend(Buffer.from(textOf(MEND_FILE)), () => true) ?? {};
    expect(new Set(records.map((record) => JSON.stringify({ ...record, measures: [] }))).size).toBe(records.length);
    expect(periods).toContainEqual({ report: 'uptake', period: 'quarter 2026-27 Q2' });
    const counted = pages().reports.flatMap(({ quality }) => quality);
    expect(counted.length).toBeGreaterThan(0);
    for (const { measure, defect, records: number } of counted) {
      const listed = records.filter((record) => record.defect === defect && record.measures.includes(measure));
      expect([measure, defect, listed.length]).toEqual([measure, defect, Number(number)]);
    }
  });

  test('name no child and nobody of the family', () => {
    for (const { name, content } of files) {
      if (name.endsWith('.png')) continue;
      // The list of records to mend is of single children, by their ids alone, and no page gives the file out.
      expect(String(content)).not.toMatch(name === MEND_FILE ? /Okafor|Child child/ : /Okafor|child-\d|Child child/);
    }
  });

  test('are given up once another process has the night', async () => {
    let asked = 0;
    const takenOver = make(async () => {
      asked += 1;
      if (asked === 10) throw new Error('taken over');
    });
    await expect(takenOver).rejects.toThrow('taken over');
    expect(asked).toBe(10);
  });

  test('leave nothing beside the sets when they are given up, and are the same from the disk as from memory', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nightly-files-'));
    const { stores, caseRecords: caseSystem, policy, clock, shelf } = world;
    const open = { openFile: () => openGrowingFile(folder), factsFile: () => openFactsFile(folder) };
    const ground = { stores, caseSystem, policy, clock, shelf, scratch: factScratch, ...open };
    const stopped = nightlyFiles({ ...ground, onPart: (part) => part === 'families counted' && fail() }, asAt, async () => undefined);
    await expect(stopped).rejects.toThrow('the disk is full');
    expect(readdirSync(folder)).toEqual([]);
    const { files: onDisk, made } = await nightlyFiles(ground, asAt, async () => undefined);
    const grown = onDisk.filter((file) => 'writtenAt' in file).map(({ name }) => name);
    expect(grown).toEqual(expect.arrayContaining(['uptake-OFFICIAL-SENSITIVE.csv', MEND_FILE, FACTS_FILE]));
    for (const file of onDisk) {
      const content = Buffer.from(await shelf.contentOf(file));
      const inMemory = files.find(({ name }) => name === file.name)?.content ?? content;
      expect([file.name, content.equals(Buffer.from(inMemory as string))]).toEqual([file.name, true]);
      expect(made?.files.find(({ name }) => name === file.name)).toMatchObject({ bytes: content.length });
    }
    rmSync(folder, { recursive: true });
  });

  test('are the same where two more count pages of families at the same time', async () => {
    const others = 2;
    const { stores, caseRecords: caseSystem, policy, clock, shelf } = world;
    const [childrenAPage, counted] = [7, [] as number[]];
    const hands = Array.from({ length: others }, (_, at): NightHand => {
      const hand = nightHand({ stores, policy, joinScratch: (place) => joinFactScratch(place, childrenAPage) });
      const countPage: NightHand['countPage'] = (first) => {
        counted[at] = (counted[at] ?? 0) + 1;
        return hand.countPage(first);
      };
      return { ...hand, countPage };
    });
    const ground = { stores, caseSystem, policy, clock, shelf, hands, scratch: () => factScratch(childrenAPage) };
    const { files: together, made } = await nightlyFiles(ground, asAt, async () => undefined);
    expect(counted.filter((pages) => pages > 1)).toHaveLength(others);
    expect(together.map((file) => ('content' in file ? [file.name, String(file.content)] : []))).toEqual(
      files.map(({ name, content }) => [name, String(content)]),
    );
    expect(made?.counted).toMatchObject({ families: 40, children: 40 });
  });

  test('leave care entry out where the care records are too old to tell, and say so', async () => {
    const old = {
      ...world.caseRecords,
      histories: () => world.caseRecords.histories(),
      completeTo: async () => ({ careEpisodes: day('2026-11-01') }),
    };
    const made = await make(undefined, old as never);
    expect(made.map(({ name }) => name)).not.toContain('care-entry.csv');
    const shown = JSON.parse(String(made.find(({ name }) => name === 'pages.json')?.content)) as ReportPages;
    expect(shown.notMade).toEqual([{ id: 'care-entry', reason: 'Care episodes are complete to 2026-11-01 only' }]);
  });

  test('stand on the shelf as one set when the night is done, the same bytes for the same records', async () => {
    expect(await aNight(world)).toBe('done');
    const set = (await world.stores.runs.latestDone('nightly'))?.output ?? '';
    expect(await world.shelf.list(set)).toEqual(files.map(({ name }) => name).toSorted());
    for (const { name, content } of files) {
      const kept = await world.shelf.get(set, name);
      expect(Buffer.compare(Buffer.from(kept ?? ''), Buffer.from(content as string))).toBe(0);
    }
  });
});

test('a night without a single record still makes its set', async () => {
  const world = await aWorld();
  expect(await aNight(world)).toBe('done');
  await world.end();
});
