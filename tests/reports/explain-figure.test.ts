import { day } from '../../plugin/core/calendar-day';
import { REPORTS } from '../../reports/catalogue';
import type { Report } from '../../reports/counting/measure';
import { customPeriod, type Period } from '../../reports/counting/period';
import { tableOf, type TableRow } from '../../reports/counting/table';
import { explainFigure, type ExplainedFigure } from '../../reports/explain/explain-figure';
import { DEFAULT_MEASURE_SETTINGS } from '../../reports/measure-settings';
import { factsOf, type Records } from './support/facts';
import { randomWorld } from './support/random-world';
import { folded } from './support/report-text';
import { careEntryExample, reviewExample, uptakeExample } from './support/worked-examples';

const run = { asAt: day('2026-11-21'), dataTo: day('2026-11-20'), settings: DEFAULT_MEASURE_SETTINGS };

interface Asked {
  readonly records: Records;
  readonly period: Period;
  readonly report: Report['id'];
}

const explained = async ({ records, period, report }: Asked, row: Pick<TableRow, 'measure' | 'breakdown' | 'category'>) => {
  const { measure, breakdown, category } = row;
  return (await explainFigure(factsOf(records), run, { report, measure, period, breakdown, category })) as ExplainedFigure;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((so, each) => so + each, 0);

/** What the listed units add up to: the figure's two sides. */
const sides = ({ units }: ExplainedFigure) => ({
  numerator: sum(units.map(({ part }) => part.numerator)),
  denominator: sum(units.map(({ part }) => part.denominator)),
});

describe('A figure of the worked examples is explained child by child', () => {
  const uptake: Asked = { records: uptakeExample(), report: 'uptake', period: customPeriod(day('2026-04-01'), day('2026-09-30')) };
  const overall = (measure: string) => ({ measure, breakdown: 'overall', category: 'all' }) as const;
  const named = ({ units }: ExplainedFigure, above: number, below: number) =>
    units
      .filter(({ part }) => part.numerator === above && part.denominator === below)
      .map(({ record, why }) => [record.child, ...why].join(': '))
      .toSorted();

  test('U1: who was offered in time, who was not, and who is left out because offering was not right for the child', async () => {
    const found = await explained(uptake, overall('U1'));
    expect(found.row).toMatchObject({ numerator: 7, denominator: 9, value: 77.8 });
    expect(named(found, 1, 1).map((words) => words.slice(0, 2))).toEqual(['A1', 'A2', 'B1', 'C1', 'H1', 'H2', 'K1']);
    expect(named(found, 0, 1)).toEqual(['D1: late: not in time', 'G1: none: not in time']);
    expect(named(found, 0, 0)).toEqual(['E1: exempt: covered']);
  });

  test('U5.median: each first meeting with its days', async () => {
    const found = await explained(uptake, overall('U5.median'));
    expect(found.row.value).toBe(53.5);
    expect(found.units.map(({ record, part }) => [record.episode, part.amount])).toEqual([
      ['F1', 34],
      ['F2', 73],
    ]);
  });

  test('O1 and a point of its curve: entered, not entered, and the reason why the others are in neither number', async () => {
    const care: Asked = {
      records: careEntryExample(),
      report: 'care-entry',
      period: customPeriod(day('2024-02-01'), day('2026-11-20')),
    };
    const found = await explained(care, overall('O1.K1'));
    expect(sides(found)).toEqual({ numerator: 4, denominator: 8 });
    const states = found.units.filter(({ part }) => part.denominator === 0).map(({ why }) => why[0]);
    expect(states.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      'censored',
      'censored',
      'incomplete',
      'incomplete',
      'la at index',
      'la at index',
    ]);

    const point = await explained(care, overall('O1k.K1.d365'));
    expect(sides(point)).toEqual({ numerator: point.row.numerator, denominator: point.row.denominator });
    expect(point.row).toMatchObject({ numerator: 5, denominator: 6, value: 50 });
    const entered = point.units.filter(({ part }) => part.numerator === 1).map(({ part }) => part.amount);
    expect(entered.toSorted((a, b) => Number(a) - Number(b))).toEqual([2, 72, 140, 365, 365]);
  });

  test('R1: cycles on time, and those that were not', async () => {
    const reviews: Asked = {
      records: reviewExample(),
      report: 'review-compliance',
      period: customPeriod(day('2026-07-01'), day('2026-11-21')),
    };
    const found = await explained(reviews, overall('R1'));
    expect(sides(found)).toEqual({ numerator: 3, denominator: 7 });
    expect(
      found.units
        .filter(({ part }) => part.numerator === 0)
        .map(({ on, why }) => [on, why[0]])
        .toSorted((a, b) => String(a).localeCompare(String(b))),
    ).toEqual([
      ['2026-08-21', 'late'],
      ['2026-09-15', 'late'],
      ['2026-10-20', 'missed closed'],
      ['2026-11-02', 'overdue'],
    ]);
  });

  test('a row that the report has not is not made up', async () => {
    const { records, period } = uptake;
    const asked = { report: 'uptake', period, breakdown: 'overall', category: 'all' } as const;
    expect(await explainFigure(factsOf(records), run, { ...asked, measure: 'U99' })).toBeUndefined();
    expect(await explainFigure(factsOf(records), run, { ...asked, measure: 'U1', category: 'some' })).toBeUndefined();
  });
});

describe('Of made-up records, whatever the row, what is listed adds up to the figure', () => {
  const records = randomWorld({ seed: 11, families: 30, from: '2025-06-01', days: 400 });
  const [from, to] = ['2026-04-01', '2026-09-30'];
  const period = customPeriod(day(from), day(to));

  test.each(REPORTS.map((report) => [report.id, report] as const))('%s', async (id, report) => {
    const { report: counted } = await folded({ report, records, from, to });
    const rows = tableOf(counted).filter(({ denominator }) => typeof denominator === 'number' && denominator > 0);
    const some = rows.filter((_, at) => at % Math.ceil(rows.length / 16) === 0);
    expect(new Set(some.map(({ breakdown }) => breakdown)).size).toBeGreaterThan(3);
    for (const row of some) {
      const found = await explained({ records, period, report: id }, row);
      expect([row.measure, row.breakdown, row.category, found.row.value]).toEqual([row.measure, row.breakdown, row.category, row.value]);
      const { numerator, denominator } = sides(found);
      expect([row.measure, row.category, denominator]).toEqual([row.measure, row.category, row.denominator]);
      // A median has units, and no numerator.
      const above = row.numerator === undefined ? undefined : numerator;
      expect([row.measure, row.category, above]).toEqual([row.measure, row.category, row.numerator]);
    }
  });
});
