import * as fc from 'fast-check';
import { addDays, day } from '../../plugin/core/calendar-day';
import { kaplanMeier, type FollowedFor } from '../../reports/counting/kaplan-meier';
import { oneDecimal, percentage } from '../../reports/counting/one-decimal';
import {
  contains,
  customPeriod,
  financialYearOf,
  isLongerThanAQuarter,
  monthOf,
  quarterOf,
  quartersWithin,
  rollingYearTo,
  usualPeriods,
} from '../../reports/counting/period';
import { quantile } from '../../reports/counting/quantile';

describe('One decimal', () => {
  it.each([
    [1, 16, 6.3],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 2000, 0.1],
    [999, 1000, 99.9],
    [9995, 10_000, 100],
    [9994, 10_000, 99.9],
    [0, 7, 0],
    [7, 7, 100],
  ])('%i of %i is %f percent, half up from the exact fraction', (numerator, denominator, percent) => {
    expect(percentage(numerator, denominator)).toBe(percent);
  });

  it('agrees with whole-number arithmetic for any fraction', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        const tenths = Math.round(oneDecimal(numerator, denominator) * 10);
        expect(2 * tenths * denominator - 20 * numerator).toBeGreaterThan(-denominator);
        expect(2 * tenths * denominator - 20 * numerator).toBeLessThanOrEqual(denominator);
      }),
      { seed: 20261121 },
    );
  });
});

describe('Medians and quartiles', () => {
  it.each([
    [
      [34, 73],
      [43.8, 53.5, 63.3],
    ],
    [
      [7, 7, 19, 5],
      [6.5, 7, 10],
    ],
    [
      [1, 2, 3, 4],
      [1.8, 2.5, 3.3],
    ],
    [
      [1, 2, 3, 4, 5],
      [2, 3, 4],
    ],
    [
      [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49],
      [25.5, 40, 42.5],
    ],
    [[12], [12, 12, 12]],
  ])('of %j are %j, by linear interpolation between order statistics', (values, [q1, median, q3]) => {
    const each = values.map((value) => [value, 1] as const);
    expect([quantile(each, 1), quantile(each, 2), quantile(each, 3)]).toEqual([q1, median, q3]);
  });

  it('are the same of amounts with how often they came up as of all values written out', () => {
    const often = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(often, fc.constantFrom(1 as const, 2 as const, 3 as const), (amounts, quarters) => {
        const writtenOut = amounts.flatMap(([amount, times]) => Array.from({ length: times }, () => [amount, 1] as const));
        expect(quantile(amounts, quarters)).toBe(quantile(writtenOut, quarters));
      }),
      { seed: 20261122 },
    );
  });
});

describe('The curve of entries', () => {
  const of = (...days: readonly number[]): readonly FollowedFor[] => days.map((each) => ({ days: Math.abs(each), entered: each > 0 }));

  it('reproduces the published remission times of 6-mercaptopurine (Freireich 1963)', () => {
    // Minus = censored.
    const curve = kaplanMeier(of(6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35));
    const remission = [6, 7, 10, 13, 16, 22, 23].map((week) => Math.round((100 - (curve(week).percent ?? 0)) * 10) / 10);
    expect(remission).toEqual([85.7, 80.7, 75.3, 69, 62.7, 53.8, 44.8]);
    expect([6, 7, 10, 13, 16, 22, 23].map((week) => curve(week).atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
  });

  it('without censoring it is simply the share so far, and it never falls', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ days: fc.nat(400), entered: fc.boolean() }), { minLength: 1, maxLength: 60 }), (followed) => {
        const everyone = kaplanMeier(followed.map(({ days }) => ({ days, entered: true })));
        const longest = Math.max(...followed.map(({ days }) => days));
        expect(everyone(longest).percent).toBe(100);
        const half = Math.floor(longest / 2);
        expect(everyone(half).percent).toBe(percentage(followed.filter(({ days }) => days <= half).length, followed.length));
        const curve = kaplanMeier(followed);
        const percents = Array.from({ length: longest + 1 }, (_, at) => curve(at).percent ?? -1);
        expect(percents).toEqual(percents.toSorted((a, b) => a - b));
      }),
      { seed: 20261121 },
    );
  });

  it('is the same of children counted together as of each child by itself', () => {
    const together: readonly FollowedFor[] = [
      { days: 5, entered: true, children: 3 },
      { days: 5, entered: false, children: 2 },
      { days: 9, entered: true, children: 1 },
      { days: 12, entered: false, children: 4 },
    ];
    const alone = together.flatMap(({ children = 1, ...each }) => Array.from({ length: children }, () => each));
    for (const day of [0, 4, 5, 6, 9, 12, 13]) expect(kaplanMeier(together)(day)).toEqual(kaplanMeier(alone)(day));
  });

  it('has its band however many children there are, and every day one that enters', () => {
    const followed = Array.from({ length: 365 }, (_, day): readonly FollowedFor[] => [
      { days: day, entered: true, children: 100 },
      { days: day, entered: false, children: 900 },
    ]);
    const { band, percent = 0 } = kaplanMeier(followed.flat())(180);
    expect(band?.low).toBeLessThan(percent);
    expect(band?.high).toBeGreaterThan(percent);
    expect((band?.high ?? 100) - (band?.low ?? 0)).toBeLessThan(1);
  });

  it('is not known once nobody is followed, unless everyone has entered', () => {
    expect(kaplanMeier(of(-10, -20))(21)).toEqual({ day: 21, entries: 0, atRisk: 0, percent: undefined });
    expect(kaplanMeier(of(10, 20))(21)).toEqual({ day: 21, entries: 2, atRisk: 0, percent: 100 });
  });
});

describe('Periods', () => {
  it.each([
    ['2026-04-01', 'quarter 2026-27 Q1', '2026-04-01', '2026-06-30'],
    ['2026-09-30', 'quarter 2026-27 Q2', '2026-07-01', '2026-09-30'],
    ['2026-12-31', 'quarter 2026-27 Q3', '2026-10-01', '2026-12-31'],
    ['2027-01-01', 'quarter 2026-27 Q4', '2027-01-01', '2027-03-31'],
    ['2000-01-01', 'quarter 1999-00 Q4', '2000-01-01', '2000-03-31'],
  ])('%s is in %s', (on, label, start, end) => {
    expect(quarterOf(day(on))).toMatchObject({ label, start, end });
  });

  it('months and financial years have their labels and ends, also in a leap year', () => {
    expect(monthOf(day('2028-02-10'))).toMatchObject({ label: 'month 2028-02', start: '2028-02-01', end: '2028-02-29' });
    expect(financialYearOf(day('2026-03-31'))).toMatchObject({ label: 'financial year 2025-26', start: '2025-04-01', end: '2026-03-31' });
    expect(financialYearOf(day('2026-04-01'))).toMatchObject({ label: 'financial year 2026-27' });
    expect(rollingYearTo(day('2026-11-20'))).toMatchObject({ label: 'rolling 12 months', start: '2025-11-21', end: '2026-11-20' });
  });

  it('every day is in one month, one quarter and one financial year, which hold it', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (days) => {
        const on = addDays(day('1990-01-01'), days);
        for (const period of [monthOf(on), quarterOf(on), financialYearOf(on)]) {
          expect(contains(period, on)).toBe(true);
          const next = addDays(period.end, 1);
          expect([monthOf(next), quarterOf(next), financialYearOf(next)].some(({ start }) => start === next)).toBe(true);
        }
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });

  it('the usual periods of a night: so many of each, oldest first, the last of each holding the last complete day', () => {
    const periods = usualPeriods(day('2026-11-20'), { months: 2, quarters: 2, financialYears: 1 });
    expect(periods.map(({ label }) => label)).toEqual([
      'month 2026-10',
      'month 2026-11',
      'quarter 2026-27 Q2',
      'quarter 2026-27 Q3',
      'financial year 2026-27',
      'rolling 12 months',
    ]);
  });

  it('a longer period is broken down by the quarters it touches', () => {
    expect(quartersWithin(customPeriod(day('2026-02-10'), day('2026-07-01')))).toEqual(['2025-26 Q4', '2026-27 Q1', '2026-27 Q2']);
    expect(isLongerThanAQuarter(quarterOf(day('2026-05-05')))).toBe(false);
    expect(isLongerThanAQuarter(customPeriod(day('2026-04-01'), day('2026-06-30')))).toBe(false);
    expect(isLongerThanAQuarter(customPeriod(day('2026-04-01'), day('2026-07-01')))).toBe(true);
  });
});
