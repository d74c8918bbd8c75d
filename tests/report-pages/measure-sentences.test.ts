import { measureChart } from '../../plugin/report-pages/measure-chart';
import { measureReading } from '../../plugin/report-pages/measure-reading';
import { sharesOfWhom } from '../../plugin/report-pages/measure-sentences';
import { categoryWords } from '../../plugin/report-pages/measure-words';
import { measureView, type Wanted } from '../../plugin/report-pages/measure-view';
import type { FigureRow, MeasureFigures } from '../../plugin/report-pages/report-pages';
import { REPORTS } from '../../reports/catalogue';

const [Q1, Q2] = ['quarter 2026-27 Q1', 'quarter 2026-27 Q2'];
const YEAR = 'financial year 2025-26';
const hidden = { symbol: 'c', upTo: 5 };
type Kind = MeasureFigures['parts'][number]['kind'];

/** A measure's rows, a text each: "U7.child_in_need quarter 2026-27 Q2 overall/all 53 114 46.5". */
function figuresOf(kind: Kind, ...rows: readonly (readonly [part: string, period: string, at: string, of: string, value: string])[]) {
  const parts = [...new Set(rows.map(([part]) => part))].map((id) => ({ id, kind }));
  const split = (text: string): readonly [string, string] => {
    const [one = '', other = ''] = text.split('/');
    return [one, other];
  };
  return { parts, rows: rows.map(([part, period, at, of, value]): FigureRow => [part, period, ...split(at), ...split(of), value]) };
}
const read = (id: string, title: string, figures: MeasureFigures, wanted: Wanted = {}): string =>
  measureReading({ id, title }, measureView(figures, wanted));

const everybody = 'overall/all';

describe('The answer of a measure', () => {
  test('of shares without a headline begins with the largest, and tells how many are hidden and how many are of nobody', () => {
    const figures = figuresOf(
      'percentage',
      ['U7.looked_after', Q2, everybody, 'c/114', 'c'],
      ['U7.care_proceedings', Q2, everybody, '0/114', '0.0'],
      ['U7.pre_proceedings', Q2, everybody, '34/114', '29.8'],
      ['U7.child_in_need', Q2, everybody, '53/114', '46.5'],
      ['U7.early_help', Q2, everybody, '0/0', 'z'],
    );
    expect(read('U7', 'When a meeting is first offered', figures)).toBe(
      'When a meeting is first offered, in 2026-27 Q2: child in need 46% (53 of 114); pre-proceedings 30% (34 of 114); 1 of 5 not shown; 1 of 5 with nobody to count.',
    );
  });

  test('of days is told in days, as they come', () => {
    const figures = figuresOf('quantile', ['U5.median', Q2, everybody, '/24', '25.0'], ['U5.q3', Q2, everybody, '/24', '33.8']);
    expect(read('U5', 'Days from referral to first meeting', figures)).toBe(
      'Days from referral to first meeting, in 2026-27 Q2: median 25.0 days; upper quartile 33.8 days.',
    );
    const mean = figuresOf('mean', ['O6.K1', YEAR, everybody, '473/8', '59.1']);
    expect(read('O6.K1', 'Days looked after in the 12 months, after a first meeting', mean)).toBe(
      'After a first meeting in the financial year 2025-26, children were looked after, on average, for 59.1 days.',
    );
  });

  test('of a curve is its last point that can be told', () => {
    const figures = figuresOf(
      'curve',
      ['O1k.K1.d91', YEAR, everybody, '8/131', '5.8'],
      ['O1k.K1.d274', YEAR, everybody, '15/100', '10.8'],
      ['O1k.K1.d365', YEAR, everybody, 'c/c', 'c'],
    );
    expect(read('O1k.K1', 'Entered care, month by month, after a first meeting', figures)).toBe(
      'Entered care, month by month, after a first meeting in the financial year 2025-26: by 9 months an estimated 11% had entered care; 1 of 3 not shown.',
    );
  });

  test('where the last period may not be told says so, and which is the last that may', () => {
    const figures = figuresOf('percentage', ['R3', Q1, everybody, '12/48', '25.0'], ['R3', Q2, everybody, 'c/66', 'c']);
    expect(read('R3', 'Children with every review on time', figures)).toBe(
      'Children with every review on time, in 2026-27 Q2: not shown, small numbers are protected; the last that can be told is of 2026-27 Q1, 25%.',
    );
  });

  test('is of the period that the chart of many parts is of, and says that the last one cannot be told', () => {
    const states = ['entered', 'censored', 'not_entered', 'incomplete', 'la_at_index'];
    const figures = figuresOf(
      'percentage',
      ...states.map((state) => [`O0.K2.${state}`, 'financial year 2024-25', everybody, '14/70', '20.0'] as const),
      ...states.map((state) => [`O0.K2.${state}`, YEAR, everybody, 'c/c', 'c'] as const),
    );
    const title = 'What is known so far, after a letter before proceedings';
    const told = read('O0.K2', title, figures);
    expect(told).toContain('after a letter before proceedings in the financial year 2024-25: entered care 20% (14 of 70)');
    expect(told).toMatch(/; of the financial year 2025-26 nothing can be told\.$/u);
    expect(measureChart({ id: 'O0.K2', title, unit: 'child once' }, measureView(figures, {}), hidden)?.title).toBe(
      `${title}: the financial year 2024-25`,
    );
  });

  test('tells how many are too recent to count, where that may be told', () => {
    const figures = (recent: string) =>
      figuresOf('percentage', ['U4.child', Q2, everybody, '56/67', '83.6'], ['U4.child.immature', Q2, everybody, `${recent}/74`, 'x']);
    const told = (recent: string) => read('U4.child', 'Referral to meeting in time (children)', figures(recent));
    expect(told('7')).toBe(
      'In 2026-27 Q2, 84% of children referred had a first meeting in the time aimed for (56 of 67); 7 more are too recent to count.',
    );
    expect([told('c'), told('0')]).toEqual([told('0'), expect.not.stringContaining('too recent')]);
  });

  test('of groups that are all alike says so, and of a part that stands in no breakdown takes the one that does', () => {
    const alike = figuresOf('percentage', ['U12', Q2, 'team/North', '0/12', '0.0'], ['U12', Q2, 'team/South', '0/17', '0.0']);
    expect(read('U12', 'Plan sent to everybody in time', alike, { show: 'team' })).toBe(
      'Plan sent to everybody in time, by team, in 2026-27 Q2: 0% in each of 2.',
    );
    const days = figuresOf('quantile', ['U7.days_from_involvement', Q2, 'team/North', '/20', '91.0']);
    const both = { parts: [{ id: 'U7.looked_after', kind: 'percentage' as const }, ...days.parts], rows: days.rows };
    expect(read('U7', 'When a meeting is first offered', both, { show: 'team' })).toContain('91.0 days (North)');
  });

  test('compares no group that is too small to be compared, as the chart does', () => {
    const figures = figuresOf(
      'percentage',
      ['O1_6.K2', YEAR, 'offer_status/offered', '60/200', '30.0'],
      ['O1_6.K2', YEAR, 'offer_status/exempt', '10/19', '52.6'],
      ['O1_6.K2', YEAR, 'offer_status/not recorded', '8/40', '20.0'],
    );
    const measure = {
      id: 'O1_6.K2',
      title: 'Entered care within 6 months, after a letter before proceedings',
      compares: { breakdown: 'offer_status', minimum: 20, caveat: 'x' },
    };
    const view = measureView(figures, { show: 'offer_status' });
    expect(measureReading(measure, view)).toContain('from 20% (not recorded) to 30% (offered); 1 of 3 not shown');
    const few = { ...measure, compares: { ...measure.compares, minimum: 100 } };
    expect(measureReading(few, view)).toContain('not compared, a group is too small');
  });
});

describe('The chart of a measure with many parts', () => {
  test('side by side sets the groups beside one another, not the parts of one of them', () => {
    const parts = ['agreed', 'accepted', 'partly', 'not_accepted', 'undecided'];
    const figures = figuresOf(
      'percentage',
      ...['North', 'South'].flatMap((team) => parts.map((part) => [`U11.${part}`, Q2, `team/${team}`, '9/18', '50.0'] as const)),
    );
    const picture = measureChart({ id: 'U11', title: 'Plan made', unit: 'meeting' }, measureView(figures, { show: 'team' }), hidden);
    expect(picture).toMatchObject({
      across: 'Team',
      labels: ['North', 'South'],
      measured: 'Agreed, % of meetings',
      series: [{ values: [50, 50] }],
    });
  });
});

describe('What the shares of a measure are of', () => {
  const published = REPORTS.flatMap(({ measures }) => measures).filter((measure) => measure.published);

  test.each(
    published.filter(({ id, rows: [first] }) => first?.kind === 'percentage' && !id.startsWith('O0')).map(({ id, title }) => [id, title]),
  )('%s (%s) is told in words of its own', (id) => {
    expect(sharesOfWhom(id)).toMatch(/^[a-z]/u);
  });

  test('of lateness are the reviews that were not on time, not all reviews', () => {
    expect(sharesOfWhom('R4')).toBe('reviews not on time');
  });
});

test('types of meeting are told in words, teams by their own name', () => {
  expect([categoryWords('meeting_type', 'FM'), categoryWords('team', 'FM')]).toEqual(['family meeting', 'FM']);
});
