import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { day } from '../../plugin/core/calendar-day';
import { CATALOGUE, REPORTS } from '../../reports/catalogue';
import { alternativeText, figureWords } from '../../reports/charts/chart-words';
import { usualPeriods } from '../../reports/counting/period';
import type { CompleteTo } from '../../reports/facts/facts';
import { DEFAULT_MEASURE_SETTINGS } from '../../reports/measure-settings';
import type { ReportFile } from '../../reports/produced';
import { makeReportSet, type ReportSet } from '../../reports/report-set';
import { factsOf, type Records } from './support/facts';
import { randomWorld } from './support/random-world';

jest.setTimeout(120_000);

const ASAT = day('2026-11-21');
const records = randomWorld({ seed: 77, families: 260, from: '2025-06-01', days: 480 });
const periods = usualPeriods(day('2026-11-20'), { months: 2, quarters: 6, financialYears: 3 });

const setOf = (completeTo: CompleteTo = {}, from: Records = records): Promise<ReportSet> =>
  makeReportSet({ facts: factsOf({ ...from, completeTo }), asAt: ASAT, settings: DEFAULT_MEASURE_SETTINGS, periods });

const contentOf = (file: ReportFile | undefined): string | Uint8Array => (file !== undefined && 'content' in file ? file.content : '');
const bytesOf = (file: ReportFile | undefined): Buffer => Buffer.from(contentOf(file) as string);

describe('A night’s set of reports', () => {
  let set: ReportSet;
  beforeAll(async () => {
    set = await setOf();
  });
  const text = (name: string): string => String(contentOf(set.files.find((file) => file.name === name)));
  const rowsOf = (name: string) => parse(text(name), { columns: true }) as Record<string, string>[];

  it('holds a publishable and an internal file a report, and a picture and a table a chart', () => {
    expect(set.files.map(({ name, audience }) => `${audience} ${name}`)).toEqual([
      'publishable uptake.csv',
      'internal uptake-OFFICIAL-SENSITIVE.csv',
      'publishable uptake.png',
      'publishable uptake-chart.csv',
      'publishable care-entry.csv',
      'internal care-entry-OFFICIAL-SENSITIVE.csv',
      'publishable care-entry-follow-up.png',
      'publishable care-entry-follow-up-chart.csv',
      'publishable care-entry-curve.png',
      'publishable care-entry-curve-chart.csv',
      'publishable care-entry-after-letter.png',
      'publishable care-entry-after-letter-chart.csv',
      'internal care-entry-full-curve-OFFICIAL-SENSITIVE.png',
      'internal care-entry-full-curve-chart-OFFICIAL-SENSITIVE.csv',
      'publishable review-compliance.csv',
      'internal review-compliance-OFFICIAL-SENSITIVE.csv',
      'publishable reviews-on-time.png',
      'publishable reviews-on-time-chart.csv',
      'publishable reviews-lateness.png',
      'publishable reviews-lateness-chart.csv',
    ]);
  });

  it('is the same byte for byte when it is made again, whatever order the records come in', async () => {
    const reversed: Records = {
      children: records.children.toReversed(),
      episodes: records.episodes?.toReversed(),
      exemptions: records.exemptions?.toReversed(),
    };
    const again = await setOf({}, reversed);
    expect(again.files.map((file) => [file.name, bytesOf(file).equals(bytesOf(set.files.find(({ name }) => name === file.name)))])).toEqual(
      set.files.map(({ name }) => [name, true]),
    );
    expect(JSON.stringify(again.manifest)).toBe(JSON.stringify(set.manifest));
  });

  it('publishes closed periods of each report’s one grain, and no quarters within them', () => {
    const quarters = ['2025-26 Q2', '2025-26 Q3', '2025-26 Q4', '2026-27 Q1', '2026-27 Q2'].map((name) => `quarter ${name}`);
    const periodsOf: Readonly<Record<string, readonly string[]>> = {
      uptake: quarters,
      'care-entry': ['financial year 2024-25', 'financial year 2025-26'],
      'review-compliance': quarters,
    };
    for (const { id, publishedGrain } of REPORTS) {
      const published = rowsOf(`${id}.csv`);
      expect([...new Set(published.map((row) => row['period']))]).toEqual(periodsOf[id]);
      expect(set.manifest.reports.find(({ report }) => report === id)?.published_grain).toBe(publishedGrain);
      expect(published.some((row) => ['quarter', 'data_quality'].includes(row['breakdown'] ?? ''))).toBe(false);
      expect(new Set(rowsOf(`${id}-OFFICIAL-SENSITIVE.csv`).map((row) => row['period'])).size).toBe(12);
    }
    expect(rowsOf('review-compliance.csv').some((row) => row['measure'] === 'R2')).toBe(false);
  });

  it('marks the period that is not over as partial, the others as complete', () => {
    const statuses = new Map(rowsOf('uptake-OFFICIAL-SENSITIVE.csv').map((row) => [row['period'], row['status']]));
    expect(Object.fromEntries(statuses)).toEqual({
      'month 2026-10': 'complete',
      'month 2026-11': 'partial',
      'quarter 2025-26 Q2': 'complete',
      'quarter 2025-26 Q3': 'complete',
      'quarter 2025-26 Q4': 'complete',
      'quarter 2026-27 Q1': 'complete',
      'quarter 2026-27 Q2': 'complete',
      'quarter 2026-27 Q3': 'partial',
      'financial year 2024-25': 'complete',
      'financial year 2025-26': 'complete',
      'financial year 2026-27': 'partial',
      'rolling 12 months': 'complete',
    });
  });

  it('names no child, no worker and no case anywhere', () => {
    const all = set.files.map((file) => file.name + String(contentOf(file))).join('\n') + JSON.stringify(set.manifest);
    const names = records.children.flatMap(({ person }) => [person.id, person.fullName, person.caseReference]);
    expect(names.filter((name) => all.includes(name))).toEqual([]);
  });

  it('has a manifest with the hash and the rows of every file, every definition, and every chart’s reading', () => {
    expect(set.manifest.files.map(({ name }) => name)).toEqual(set.files.map(({ name }) => name));
    for (const file of set.manifest.files) {
      const bytes = bytesOf(set.files.find(({ name }) => name === file.name));
      expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(file.bytes).toBe(bytes.length);
    }
    const counted = set.manifest.files.filter(({ media_type }) => media_type === 'text/csv').map(({ name, rows }) => [name, rows]);
    expect(counted).toEqual(counted.map(([name]) => [name, rowsOf(String(name)).length]));
    expect(set.manifest.definitions).toEqual(CATALOGUE);
    expect(set.manifest).toMatchObject({ as_at: '2026-11-21', not_produced: [] });
    expect(set.manifest.charts).toHaveLength(6);
  });

  it('says in each chart’s words what its table says, figure by figure', () => {
    for (const chart of set.reports.flatMap(({ charts }) => charts)) {
      const table = rowsOf(`${chart.name}-chart.csv`);
      const words = alternativeText(chart);
      for (const [at, label] of chart.labels.entries()) {
        for (const series of chart.series) {
          expect(table[at]?.[series.label]).toBe(String(series.values[at]));
          expect(words).toContain(`${label} ${figureWords(series.values[at], chart.isPercent)}`);
        }
      }
      expect(chart.reading).toMatch(/^[A-Z].*\.$/u);
    }
  });

  it('draws the whole curve with its band for internal use alone, from the unsuppressed table', () => {
    const [curve, ...others] = set.reports.flatMap(({ internalCharts }) => internalCharts);
    expect(others).toEqual([]);
    expect(curve?.marking).toBe('OFFICIAL-SENSITIVE');
    expect(curve?.labels).toHaveLength(13);
    const [numbers, { low = [], high = [] } = {}] = [curve?.series[0]?.values ?? [], curve?.band];
    // Where nobody is left to follow, the curve is not known any more.
    const known = numbers.filter((value) => typeof value === 'number');
    expect(curve?.under?.values.findIndex((atRisk) => atRisk === 0)).toBe(known.length === numbers.length ? -1 : known.length);
    for (const [at, value] of known.entries()) {
      expect(Number(low[at])).toBeLessThanOrEqual(value);
      expect(Number(high[at])).toBeGreaterThanOrEqual(value);
    }
    expect(numbers.filter((value) => Number(value) > 0).length).toBeGreaterThan(3);
    expect(set.reports.flatMap(({ charts }) => charts).some(({ band }) => band !== undefined)).toBe(false);
    expect(JSON.stringify(set.manifest.charts)).not.toContain('full-curve');
  });

  it('has a table beside the internal curve too, marked in its header row, with the curve, the band’s edges and the children at risk', () => {
    const [curve] = set.reports.flatMap(({ internalCharts }) => internalCharts);
    const file = 'care-entry-full-curve-chart-OFFICIAL-SENSITIVE.csv';
    const { series = [], band, under } = curve ?? {};
    const columns = [
      series[0],
      { label: `${band?.label}, low`, values: band?.low ?? [] },
      { label: `${band?.label}, high`, values: band?.high ?? [] },
      under,
    ];
    expect(text(file).split('\r\n')[0]?.endsWith(',OFFICIAL-SENSITIVE')).toBe(true);
    const table = rowsOf(file);
    expect(table.map((row) => row['OFFICIAL-SENSITIVE'])).toEqual((curve?.labels ?? []).map(() => ''));
    for (const column of columns)
      expect(table.map((row) => row[column?.label ?? 'none'])).toEqual(column?.values.map((value) => String(value ?? '')));
    expect(set.files.find(({ name }) => name === file)?.rows).toBe(13);
  });

  it('every row of a file is in the catalogue, with its version and unit', () => {
    const known = new Map(CATALOGUE.flatMap(({ rows, version, unit, report }) => rows.map((id) => [id, `${report} ${version} ${unit}`])));
    for (const { id } of REPORTS) {
      for (const row of rowsOf(`${id}-OFFICIAL-SENSITIVE.csv`)) {
        expect(known.get(row['measure'] ?? '')).toBe(`${row['report']} ${row['measure_version']} ${row['unit']}`);
      }
    }
    expect(new Set(CATALOGUE.flatMap(({ rows }) => rows)).size).toBe(CATALOGUE.flatMap(({ rows }) => rows).length);
  });
});

describe('A source that is behind', () => {
  const few = randomWorld({ seed: 78, families: 25, from: '2025-06-01', days: 480 });

  it('a care feed up to two days behind makes the report stale, and cuts it there; others are complete', async () => {
    const set = await setOf({ careEpisodes: day('2026-11-18') }, few);
    expect(set.notProduced).toEqual([]);
    const published_as_at = '2026-11-21';
    expect(set.manifest.reports).toEqual([
      { report: 'uptake', data_to: '2026-11-20', published_grain: 'quarter', published_as_at },
      { report: 'care-entry', data_to: '2026-11-18', published_grain: 'financial-year', published_as_at },
      { report: 'review-compliance', data_to: '2026-11-20', published_grain: 'quarter', published_as_at },
    ]);
    const internal = String(contentOf(set.files.find(({ name }) => name === 'care-entry-OFFICIAL-SENSITIVE.csv')));
    const rows = parse(internal, { columns: true }) as Record<string, string>[];
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['stale']));
  });

  it('a care feed three days behind makes no care-entry report: it must never read as "no child entered care"', async () => {
    const set = await setOf({ careEpisodes: day('2026-11-17') }, few);
    expect(set.notProduced).toEqual([{ report: 'care-entry', reason: 'Care episodes are complete to 2026-11-17 only' }]);
    expect(set.files.some(({ report }) => report === 'care-entry')).toBe(false);
    expect(set.manifest.not_produced).toEqual(set.notProduced);
  });

  it('case records that are behind hold all three back', async () => {
    const set = await setOf({ caseRecords: day('2026-11-10') }, few);
    expect(set.reports.map(({ dataTo }) => dataTo)).toEqual(['2026-11-10', '2026-11-10', '2026-11-10']);
  });

  it('with no records at all there are tables of noughts and no charts of nothing', async () => {
    const set = await setOf({}, { children: [] });
    expect(set.reports.every(({ published }) => published.every(({ value }) => value === 'z' || value === ':'))).toBe(true);
    expect(set.reports.flatMap(({ charts }) => charts.map(({ reading }) => reading))).toHaveLength(6);
  });
});
