import { measureChart } from '../../plugin/report-pages/measure-chart';
import { measureReading } from '../../plugin/report-pages/measure-reading';
import { measureView, type Wanted } from '../../plugin/report-pages/measure-view';
import { partWords } from '../../plugin/report-pages/measure-words';
import { pictureInWords } from '../../plugin/report-pages/picture-words';
import type { FigureRow, MeasureFigures } from '../../plugin/report-pages/report-pages';

const [Q1, Q2] = ['quarter 2026-27 Q1', 'quarter 2026-27 Q2'];
const hidden = { symbol: 'c', upTo: 5 };
const measure = { id: 'U1', title: 'Offer in time', unit: 'child per spell' };
const row = (part: string, period: string, at: string, numerator: string, denominator: string, value: string): FigureRow => {
  const [breakdown = '', category = ''] = at.split('/');
  return [part, period, breakdown, category, numerator, denominator, value];
};
const figures: MeasureFigures = {
  parts: [
    { id: 'U1', kind: 'percentage' },
    { id: 'U1.late', kind: 'percentage' },
  ],
  rows: [
    row('U1', Q1, 'overall/all', '13', '20', '65.0'),
    row('U1', Q1, 'team/North', 'c', 'c', 'c'),
    row('U1', Q1, 'team/South', '7', '10', '70.0'),
    row('U1', Q2, 'overall/all', '27', '42', '64.3'),
    row('U1', Q2, 'team/North', '10', '20', '50.0'),
    row('U1', Q2, 'team/South', '17', '22', '77.3'),
    row('U1', Q2, 'team/West', '0', '0', 'z'),
    row('U1.late', Q1, 'overall/all', '7', '20', '35.0'),
    row('U1.late', Q2, 'overall/all', 'c', '42', 'c'),
  ],
};
const see = (wanted: Wanted = {}) => measureView(figures, wanted);
const told = (wanted: Wanted = {}): string => measureReading(measure, see(wanted));
const linesOf = (wanted: Wanted) => see(wanted).lines.map(({ label, figures: [first] }) => [label, first?.value]);

describe('What a reader chooses to see of a measure', () => {
  it.each<[string, Wanted, readonly (readonly (string | undefined)[])[]]>([
    [
      'nothing chosen: everybody, a period a line',
      {},
      [
        [Q1, '65.0'],
        [Q2, '64.3'],
      ],
    ],
    ['one period', { period: Q1 }, [[Q1, '65.0']]],
    [
      'one team, a period a line',
      { show: 'team~North' },
      [
        [Q1, 'c'],
        [Q2, '50.0'],
      ],
    ],
    [
      'teams side by side, in the last period',
      { show: 'team' },
      [
        ['North', '50.0'],
        ['South', '77.3'],
        ['West', 'z'],
      ],
    ],
    [
      'teams side by side, in another period',
      { show: 'team', period: Q1 },
      [
        ['North', 'c'],
        ['South', '70.0'],
      ],
    ],
    [
      'what is not in the file reads as everybody',
      { show: 'team~East', period: 'month 2026-01' },
      [
        [Q1, '65.0'],
        [Q2, '64.3'],
      ],
    ],
  ])('%s', (_, wanted, lines) => {
    expect(linesOf(wanted)).toEqual(lines);
  });

  it.each<[Wanted, Wanted | undefined]>([
    [{ period: 'quarter 1999-00 Q1' }, { period: 'quarter 1999-00 Q1' }],
    [{ show: 'team~East', period: Q1 }, { show: 'team~East' }],
    [{ show: 'favourite_colour' }, { show: 'favourite_colour' }],
    [{ show: 'team~North', period: Q2 }, undefined],
    [{ show: '', period: '' }, undefined],
    [{ show: 'overall' }, undefined],
  ])('of what is asked for and not there it is told: %j', (wanted, unknown) => {
    expect(see(wanted).unknown).toEqual(unknown);
  });

  it('is only ever a row of the publishable file, one breakdown at a time: nothing is added up', () => {
    const { breakdowns, periods } = see();
    const wants = breakdowns.flatMap(({ id, categories }) => [id, ...categories.map((each) => `${id}~${each}`)]);
    for (const show of ['', ...wants]) {
      for (const period of ['', ...periods]) {
        for (const { figures: shown } of see({ show, period }).lines) {
          for (const figure of shown) {
            if (figure === undefined) continue;
            const inFile = figures.rows.some(
              (each) => each[4] === figure.numerator && each[5] === figure.denominator && each[6] === figure.value,
            );
            expect(inFile).toBe(true);
          }
        }
      }
    }
  });
});

describe('A measure in one sentence', () => {
  it.each<[string, Wanted]>([
    [
      'In 2026-27 Q2, 64% of children with a letter before proceedings, and not exempt, had been offered a meeting by then (27 of 42); in 2026-27 Q1 it was 65%.',
      {},
    ],
    [
      'In 2026-27 Q2, North, 50% of children with a letter before proceedings, and not exempt, had been offered a meeting by then (10 of 20).',
      { show: 'team~North' },
    ],
    ['Offer in time, in 2026-27 Q1, North: not shown, small numbers are protected.', { show: 'team~North', period: Q1 }],
    ['Offer in time, by team, in 2026-27 Q2: from 50% (North) to 77% (South); 1 of 3 with nobody to count.', { show: 'team' }],
    ['Offer in time, by team, in 2026-27 Q1: 70% (South); 1 of 2 not shown.', { show: 'team', period: Q1 }],
  ])('%s', (words, wanted) => {
    expect(told(wanted)).toBe(words);
  });

  it('of teams side by side says why none can be told: nobody, not known yet, or small numbers', () => {
    const asOf = (...values: readonly string[]) => {
      const rows = values.map((value, at) => row('U1', Q2, `team/Team ${at}`, value, value, value));
      return measureReading(
        measure,
        measureView({ ...figures, rows: [row('U1', Q2, 'overall/all', '27', '42', '64.3'), ...rows] }, { show: 'team' }),
      );
    };
    expect(asOf('z', 'z')).toBe('Offer in time, by team, in 2026-27 Q2: there was nobody to count.');
    expect(asOf('z', ':')).toBe('Offer in time, by team, in 2026-27 Q2: it is not known yet.');
    expect(asOf('z', 'c')).toBe('Offer in time, by team, in 2026-27 Q2: not shown, small numbers are protected.');
  });

  it('names the parts where there is no headline, and says why where nothing is known', () => {
    const bands = {
      parts: [{ id: 'R4.days_1_7', kind: 'percentage' as const }],
      rows: [row('R4.days_1_7', Q2, 'overall/all', '9', '46', '19.6')],
    };
    const late = { id: 'R4', title: 'How late' };
    expect(measureReading(late, measureView(bands, {}))).toBe('How late, in 2026-27 Q2: 1 to 7 days 20% (9 of 46).');
    const nobody = { ...bands, rows: [row('R4.days_1_7', Q2, 'overall/all', '0', '0', 'z')] };
    expect(measureReading(late, measureView(nobody, {}))).toBe('How late, in 2026-27 Q2: there was nobody to count.');
    expect(measureReading(late, measureView({ ...bands, rows: [] }, {}))).toBe(
      'No period has ended yet for which there is anything to show.',
    );
  });
});

describe('The parts of a measure in words', () => {
  it.each<[measure: string, part: string, words: string]>([
    ['U1', 'U1', 'Headline'],
    ['U1', 'U1.none', 'Nothing recorded'],
    ['U7', 'U7.none', 'No status'],
    ['U5', 'U5.q1', 'Lower quartile'],
    ['U5', 'U5.days_57_plus', '57 days and more'],
    ['U8.people', 'U8.mode.in_person', 'Came: in person'],
    ['U8.people', 'U8.absent.own_choice', 'Did not come: own choice'],
    ['O0.K1', 'O0.K1.la_at_index', 'Looked after already'],
    ['U6', 'U6.closed_by_authority', 'Closed by authority'],
  ])('%s: %s reads %s', (of, id, words) => {
    expect(partWords({ id, kind: 'percentage' }, of)).toBe(words);
  });

  it('of a headline that is hidden stand in no sentence as if they were the answer', () => {
    const hiddenHeadline = {
      ...figures,
      rows: [row('U1', Q2, 'overall/all', 'c', 'c', 'c'), row('U1.late', Q2, 'overall/all', '0', '42', '0.0')],
    };
    expect(measureReading(measure, measureView(hiddenHeadline, {}))).toBe(
      'Offer in time, in 2026-27 Q2: not shown, small numbers are protected.',
    );
  });
});

describe('The chart of a measure', () => {
  const chart = (wanted: Wanted = {}) => measureChart(measure, see(wanted), hidden);

  it('has the figures of the table, percentages whole, and a hidden one as a symbol in an empty slot', () => {
    expect(chart()).toMatchObject({
      kind: 'columns',
      across: 'Quarter',
      measured: '% of children with a letter before proceedings, and not exempt',
      labels: ['2026-27 Q1', '2026-27 Q2'],
      series: [{ values: [65, 64] }],
    });
    expect(chart({ show: 'team~North' })?.series[0]?.values).toEqual(['c', 50]);
    expect(chart({ show: 'team' })).toMatchObject({
      kind: 'bars',
      labels: ['North', 'South', 'West'],
      series: [{ values: [50, 77, 'z'] }],
    });
  });

  it('carries what nobody may conclude in its picture where it sets groups side by side, and nowhere else', () => {
    const compares = { minimum: 20, caveat: 'These figures describe.', breakdown: 'team' };
    const comparing = (wanted: Wanted) => measureChart({ ...measure, compares }, see(wanted), hidden)?.caveat;
    expect([comparing({ show: 'team' }), comparing({})]).toEqual(['These figures describe.', undefined]);
    expect(chart({ show: 'team' })?.caveat).toBeUndefined();
  });

  it('takes the council’s own symbol for the hidden one, and tells it in words', () => {
    const starred: MeasureFigures = { ...figures, rows: [row('U1', Q2, 'overall/all', '*', '*', '*')] };
    const picture = measureChart(measure, measureView(starred, {}), { symbol: '*', upTo: 5 });
    expect(picture?.series[0]?.values).toEqual(['c']);
    expect(picture && pictureInWords(picture, '*')).toBe(
      'Column chart: Offer in time, % of children with a letter before proceedings, and not exempt. Axis: Quarter. Offer in time: 2026-27 Q2 not shown, to protect small numbers.',
    );
  });

  it('of a curve is steps, with the children at risk under the axis', () => {
    const curve: MeasureFigures = {
      parts: [91, 365].map((days) => ({ id: `O1k.K1.d${days}`, kind: 'curve' as const })),
      rows: [row('O1k.K1.d91', Q2, 'overall/all', '8', '90', '8.2'), row('O1k.K1.d365', Q2, 'overall/all', 'c', 'c', 'c')],
    };
    expect(measureChart({ id: 'O1k.K1', title: 'Entered care', unit: 'child once' }, measureView(curve, {}), hidden)).toMatchObject({
      kind: 'steps',
      labels: ['3 months', '12 months'],
      series: [{ values: [8, 'c'] }],
      under: { values: [90, 'c'] },
    });
  });

  it('of many parts is a bar each, of the last period that is known; of none there is no chart', () => {
    const parts = ['a', 'b', 'c', 'd', 'e'].map((each) => ({ id: `U6.${each}`, kind: 'percentage' as const }));
    const many: MeasureFigures = { parts, rows: parts.map(({ id }) => row(id, Q1, 'overall/all', '6', '30', '20.0')) };
    expect(measureChart({ id: 'U6', title: 'Reasons', unit: 'family' }, measureView(many, {}), hidden)).toMatchObject({
      kind: 'bars',
      title: 'Reasons: 2026-27 Q1',
      labels: ['A', 'B', 'C', 'D', 'E'],
    });
    expect(measureChart(measure, measureView({ parts: [], rows: [] }, {}), hidden)).toBeUndefined();
  });
});
