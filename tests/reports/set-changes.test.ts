import { createHash } from 'node:crypto';
import { day } from '../../plugin/core/calendar-day';
import { COLUMN_NAMES } from '../../reports/csv/long-csv';
import { setChanges, type SetOnShelf } from '../../reports/set-changes';

type Line = readonly [measure: string, period: string, end: string, category: string, figures: readonly [string, string, string]];

const csv = (lines: readonly Line[], marking = ''): string =>
  [
    [...COLUMN_NAMES, ...(marking === '' ? [] : [marking])].join(','),
    ...lines.map(([measure, period, end, category, figures]) =>
      [
        'uptake',
        measure,
        '1',
        period,
        '2026-07-01',
        end,
        'team',
        category,
        'child',
        ...figures,
        '',
        '2026-11-21',
        '2026-11-20',
        'complete',
        'abc',
        marking === '' ? undefined : '',
      ]
        .filter((cell) => cell !== undefined)
        .join(','),
    ),
  ].join('\r\n');

const aFile = (name: string, content = name) => ({
  name,
  sha256: createHash('sha256').update(content).digest('hex'),
  rows: content.split('\r\n').length - 1,
});

const aSet = (lines: readonly Line[], change: Partial<SetOnShelf['manifest']> = {}): SetOnShelf => {
  const files: Readonly<Record<string, string>> = {
    'uptake.csv': csv(lines.filter(([, , end]) => end < '2026-10-01')),
    'uptake-OFFICIAL-SENSITIVE.csv': csv(lines, 'OFFICIAL-SENSITIVE'),
  };
  return {
    manifest: {
      config_hash: 'abc',
      reports: [{ report: 'uptake', data_to: day('2026-11-20'), published_grain: 'quarter', published_as_at: day('2026-11-21') }],
      files: Object.entries(files).map(([name, content]) => aFile(name, content)),
      definitions: [{ id: 'U1', report: 'uptake', version: 1 }],
      ...change,
    },
    contentOf: async (name) => Buffer.from(files[name] ?? ''),
  };
};

const since = { set: 'nightly-2026-11-20-1', businessDate: day('2026-11-20') };
const quarter = (figures: Line[4], category = '"North, East"'): Line => ['U1', 'quarter 2026-27 Q2', '2026-09-30', category, figures];
const running: Line = ['U1', 'quarter 2026-27 Q3', '2026-12-31', 'all', ['4', '5', '80.0']];

describe('What changed since the set before', () => {
  test('is nothing where the figures are the same', async () => {
    expect(await setChanges(aSet([quarter(['30', '40', '75.0'])]), aSet([quarter(['30', '40', '75.0'])]), since)).toEqual({
      since,
      settingsChanged: false,
      definitions: [],
      filesAdded: [],
      filesGone: [],
      reports: [{ report: 'uptake', compared: 1, changed: 0, changedAfterwards: 0, measures: [], published: [] }],
    });
  });

  test('tells a figure of a period that was over apart from one that still grows', async () => {
    const was = aSet([quarter(['30', '40', '75.0']), running]);
    const is = aSet([quarter(['31', '40', '77.5']), [...running.slice(0, 4), ['5', '6', '83.3']] as unknown as Line]);
    expect((await setChanges(was, is, since)).reports).toEqual([
      {
        report: 'uptake',
        compared: 2,
        changed: 2,
        changedAfterwards: 1,
        measures: [{ measure: 'U1', changed: 2, changedAfterwards: 1 }],
        published: [
          {
            measure: 'U1',
            period: 'quarter 2026-27 Q2',
            breakdown: 'team',
            category: 'North, East',
            was: { numerator: '30', denominator: '40', value: '75.0' },
            is: { numerator: '31', denominator: '40', value: '77.5' },
          },
        ],
      },
    ]);
  });

  test('leaves lines out that only one of the sets has', async () => {
    const { reports } = await setChanges(aSet([quarter(['30', '40', '75.0'], 'A')]), aSet([quarter(['1', '2', '50.0'], 'B')]), since);
    expect(reports).toMatchObject([{ compared: 0, changed: 0 }]);
  });

  test('finds each line again in whatever order the set before has them', async () => {
    const [north, south] = [quarter(['30', '40', '75.0'], 'North'), quarter(['1', '2', '50.0'], 'South')];
    const { reports } = await setChanges(
      aSet([running, south, north]),
      aSet([north, running, quarter(['2', '2', '100.0'], 'South')]),
      since,
    );
    expect(reports).toMatchObject([{ compared: 3, changed: 1, published: [{ category: 'South' }] }]);
  });

  test('opens no file that is the same to the last byte', async () => {
    const set = aSet([quarter(['30', '40', '75.0']), running]);
    const shut: SetOnShelf = { ...set, contentOf: (name) => Promise.reject(new Error(`${name} was opened`)) };
    expect((await setChanges(shut, shut, since)).reports).toMatchObject([{ compared: 2, changed: 0, published: [] }]);
  });

  test('names other settings, other definitions, and files that came or went', async () => {
    const was = aSet([], { files: [aFile('old.csv')] });
    const is = aSet([], {
      config_hash: 'def',
      files: [aFile('new.csv')],
      definitions: [
        { id: 'U1', report: 'uptake', version: 2 },
        { id: 'U14', report: 'uptake', version: 1 },
      ],
    });
    expect(await setChanges(was, is, since)).toMatchObject({
      settingsChanged: true,
      definitions: [
        { measure: 'U1', was: 1, is: 2 },
        { measure: 'U14', is: 1 },
      ],
      filesAdded: ['new.csv'],
      filesGone: ['old.csv'],
    });
  });

  test('says nothing of a report whose file has other columns', async () => {
    const was: SetOnShelf = { ...aSet([quarter(['1', '2', '50.0'])]), contentOf: async () => Buffer.from('report,measure\r\nuptake,U1') };
    expect((await setChanges(was, aSet([running]), since)).reports).toEqual([]);
  });
});
