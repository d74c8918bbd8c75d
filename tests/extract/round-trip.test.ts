import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readExtractFolder } from '../../adapters/extract/read-extract-folder';
import { writeExtractFolder } from '../../adapters/extract/write-extract-folder';
import { extractFromFacts, wholeRows } from '../../reports/extract/extract-from-facts';
import { extractCsv } from '../../reports/extract/extract-csv';
import type { Column, ExtractRow, ExtractTable, ExtractTables } from '../../reports/extract/extract-table';
import { EXTRACT_TABLES } from '../../reports/extract/extract-tables';
import { factsFromExtract } from '../../reports/extract/facts-from-extract';
import { careEntry } from '../../reports/care-entry/care-entry';
import { reviewCompliance } from '../../reports/review-compliance/review-compliance';
import { checkExtract } from '../../reports/extract/check-extract';
import { day } from '../../plugin/core/calendar-day';
import { uptake } from '../../reports/uptake/uptake';
import { censusBlocks } from '../../reports/census/census-blocks';
import { censusCsv } from '../../reports/census/census-csv';
import { censusYearOf } from '../../reports/census/census-year';
import { readCell } from '../../reports/extract/read-cell';
import { familiesOf } from '../../reports/facts/families';
import { knownFamily } from '../../reports/facts/known-family';
import { aChild, event, type Records } from '../reports/support/facts';
import { internalText } from '../reports/support/report-text';
import { randomWorld } from '../reports/support/random-world';
import { uptakeExample } from '../reports/support/worked-examples';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function readBack(): Promise<ExtractTables> {
  const { tables, problems } = await readExtractFolder(folder, 'iso');
  expect(problems).toEqual([]);
  return new Map([...tables].map(([name, rows]) => [name, rows.map(({ row }) => row)]));
}

const ID = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,9}$/);
const DAY = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** What a council may call a team, formulas and all; spaces at the ends are not kept. */
const TEXT = fc.oneof(fc.constantFrom('=1+1', 'North, "new"', 'Ŵern & Święty', '@x', '-'), fc.string({ minLength: 1, maxLength: 20 }));

function cellOf({ kind, codes = [] }: Column): fc.Arbitrary<string> {
  if (kind === 'id') return ID;
  if (kind === 'ids') return fc.uniqueArray(ID, { minLength: 1, maxLength: 4 }).map((ids) => ids.toSorted().join(';'));
  if (kind === 'day') return DAY;
  if (kind === 'count') return fc.nat({ max: 999 }).map(String);
  if (kind === 'yes-no') return fc.constantFrom('Y', 'N');
  return kind === 'code' ? fc.constantFrom(...codes) : TEXT.filter((text) => text.trim() !== '');
}

const rowOf = (table: ExtractTable): fc.Arbitrary<ExtractRow> =>
  fc.record(
    Object.fromEntries(
      table.columns.map((column) => [column.name, column.required ? cellOf(column) : fc.oneof(fc.constant(''), cellOf(column))]),
    ),
  );

describe('Out and in again', () => {
  it('whatever stands in the tables, what is read back is written with the same bytes', async () => {
    const tables = fc.tuple(...EXTRACT_TABLES.map((table) => fc.array(rowOf(table), { maxLength: 3 })));
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        await writeExtractFolder(folder, new Map(EXTRACT_TABLES.map(({ name }, at) => [name, rows[at] ?? []])));
        const once = await readBack();
        await writeExtractFolder(folder, once);
        const twice = await readBack();
        for (const [at, table] of EXTRACT_TABLES.entries()) {
          expect(extractCsv(table, twice.get(table.name) ?? [])).toBe(extractCsv(table, once.get(table.name) ?? []));
          expect(twice.get(table.name)?.length ?? 0).toBe(rows[at]?.length);
        }
      }),
      { numRuns: 4, seed: 20261121, endOnFailure: true },
    );
  });

  it('every table has its file, the empty ones with their header alone: a folder to fill in', async () => {
    await writeExtractFolder(folder, new Map());
    expect(readdirSync(folder).toSorted()).toEqual(EXTRACT_TABLES.map(({ name }) => `${name}.csv`).toSorted());
    expect(readFileSync(join(folder, 'fgdm_case_events.csv'), 'utf8')).toBe('fgce_person_id,fgce_event,fgce_date\r\n');
  });

  it('a folder that is made for it, and every file in it, is for the user alone who makes them', async () => {
    const made = join(folder, 'new');
    await writeExtractFolder(made, new Map());
    expect([made, ...readdirSync(made).map((file) => join(made, file))].filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([]);
  });

  it('the same rows are the same bytes, whatever order they came in', async () => {
    const tables = extractFromFacts(noGaps(uptakeExample()));
    const [table] = EXTRACT_TABLES;
    if (table === undefined) throw new Error('There is no table');
    const rows = wholeRows(tables).get(table.name) ?? [];
    expect(extractCsv(table, rows.toReversed())).toBe(extractCsv(table, rows));
  });
});

/** Numbers as a record has them: the builders' own are words. */
function numbered(records: Records): Records {
  const episodes = (records.episodes ?? []).map((episode) => {
    const idOf = new Map(episode.meetings.map(({ id }, at) => [id, `${episode.id}-M${at}`]));
    const known = (id: string | undefined): string | undefined => (id === undefined ? undefined : idOf.get(id));
    return {
      ...episode,
      meetings: episode.meetings.map((meeting) => ({ ...meeting, id: known(meeting.id) ?? '', partOf: known(meeting.partOf) })),
      plans: episode.plans.map((plan, at) => ({ ...plan, id: `${episode.id}-P${at}`, meeting: known(plan.meeting) })),
    };
  });
  return { ...records, episodes };
}

const noGaps = ({ children, episodes = [], exemptions = [], completeTo = {} }: Records) => ({
  histories: children,
  episodes,
  exemptions,
  completeTo,
});

describe('What is about no child of its process', () => {
  const about = { children: [], on: day('2024-03-08'), agreedOn: day('2024-03-08') };
  const episode = {
    id: 'F1',
    leadChild: 'A1',
    children: [{ id: 'A1' }],
    offers: [{ ...about, toParentOrHolder: true, inLetter: false }],
    consents: [],
    meetings: [{ ...about, id: 'M1', type: 'FGC', held: true, subjects: [], attendance: [] }],
    plans: [{ ...about, id: 'P1', reviews: [], waivers: [] }],
  } as const;

  it('an offer, a meeting and a plan say so on the way out, and are about no child on the way in', async () => {
    await writeExtractFolder(folder, wholeRows(extractFromFacts(noGaps({ children: [aChild('A1')], episodes: [episode] }))));
    for (const [table, cells] of [
      ['fgdm_offers', 'F1-offer-1,F1,none'],
      ['fgdm_meetings', 'M1,F1,FGC,2024-03-08,Y,none'],
      ['fgdm_plans', 'P1,F1,,none'],
    ] as const) {
      expect(readFileSync(join(folder, `${table}.csv`), 'utf8')).toContain(cells);
    }
    expect(checkExtract((await readExtractFolder(folder, 'iso')).tables)).toEqual([]);
    const [read] = factsFromExtract(await readBack()).episodes;
    expect([read?.offers[0]?.children, read?.meetings[0]?.subjects, read?.plans[0]?.children]).toEqual([[], [], []]);
  });

  it('a review of a plan cannot be about none of its children', async () => {
    const lines = ['fgrv_review_id,fgrv_plan_id,fgrv_date,fgrv_status,fgrv_network_took_part,fgrv_plan_reviewed,fgrv_person_ids'];
    writeFileSync(join(folder, 'fgdm_reviews.csv'), [...lines, 'R1,P1,2024-06-01,held,Y,Y,none'].join('\n'));
    const { problems } = await readExtractFolder(folder, 'iso');
    expect(problems.map(({ column }) => column)).toEqual(['fgrv_person_ids']);
  });
});

describe('What the reports count is the same after the way out and in again', () => {
  const periods = { from: '2024-02-01', to: '2026-11-20' } as const;

  it('a world by chance: every measure, every breakdown, in every report', async () => {
    const records = numbered(randomWorld({ seed: 20261121, families: 50, from: '2024-02-01', days: 900 }));
    await writeExtractFolder(folder, extractFromFacts(noGaps(records)));
    const { histories, ...facts } = factsFromExtract(await readBack());
    for (const report of [uptake, careEntry, reviewCompliance]) {
      const before = await internalText({ report, records, ...periods });
      const after = await internalText({ report, records: { ...facts, children: histories }, ...periods });
      expect(after.text).toBe(before.text);
    }
  });

  it('the census’s part on pre-proceedings: meetings, decisions and letters of two times of a child', async () => {
    const preProceedings = [
      {
        startedOn: day('2025-05-01'),
        initialMeetingOn: day('2025-05-20'),
        reviewMeetings: 2,
        decidedOn: day('2025-09-01'),
        issueLetterOn: undefined,
      },
      { startedOn: day('2026-04-10'), initialMeetingOn: undefined, decidedOn: day('2026-06-01'), issueLetterOn: day('2026-06-03') },
    ];
    const events = [
      event('A1', 'letter-decision', '2025-05-01'),
      event('A1', 'letter-before-proceedings', '2025-05-04'),
      event('A1', 'step-down', '2025-09-01'),
      event('A1', 'letter-before-proceedings', '2026-04-10'),
      event('A1', 'care-application', '2026-06-02'),
    ];
    const children = [
      aChild('A1', { events, preProceedings }),
      aChild('B1', { events: [event('B1', 'letter-before-proceedings', '2026-04-10')] }),
    ];
    await writeExtractFolder(folder, wholeRows(extractFromFacts(noGaps({ children }))));
    const { histories } = factsFromExtract(await readBack());
    expect(histories.map((each) => each.preProceedings)).toEqual([preProceedings, undefined]);
    const returned = (rows: Records['children']) =>
      ['2025-12-31', '2026-09-01'].map((on) =>
        censusCsv(
          [...familiesOf([...rows], [])].flatMap((family) =>
            censusBlocks(knownFamily(family, day('2026-11-20')), censusYearOf(day(on)), { issued: 'A', steppedDown: 'B' }),
          ),
        ),
      );
    expect(returned(histories)).toEqual(returned(children));
    expect(returned(histories)[0]).toContain('2025-05-20,2,2025-09-01,B');
  });

  it('a number of review meetings that is none is said, and one with noughts after its point is read', () => {
    const { columns } = EXTRACT_TABLES.find(({ name }) => name === 'ssd_pre_proceedings') as ExtractTable;
    const column = columns.find(({ name }) => name === 'prep_pre_pro_meetings_num') as Column;
    expect(readCell(column, '2.00', 'iso')).toEqual({ cell: '2' });
    for (const wrong of ['-1', 'two', '1.5', '1000'])
      expect(readCell(column, wrong, 'iso')).toEqual({ wrong: 'is no whole number up to 999' });
  });
});
