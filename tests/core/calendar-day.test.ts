import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  day,
  dayInLondon,
  dayOf,
  daysBetween,
  earliest,
  inWords,
  latest,
  parseDay,
  partsOf,
  weekday,
  type CalendarDay,
} from '../../plugin/core/calendar-day';

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('A day of the calendar', () => {
  it.each(['2026-02-31', '2026-1-5', '2025-02-29', '05/01/2026', '2026-13-01', '2026-00-10', '', '2026-01-01T00:00'])(
    '%s is no day of the calendar',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
      expect(() => day(text)).toThrow(RangeError);
    },
  );

  it('29 February is a day of a leap year, also of 2000 and not of 1900', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
    expect(parseDay('2000-02-29')).toBe('2000-02-29');
    expect(parseDay('1900-02-29')).toBeUndefined();
  });

  it('is made from a year, a month and a day of the month, all whole', () => {
    expect(dayOf(2026, 4, 1)).toBe('2026-04-01');
    expect(dayOf(2026, 4, 31)).toBeUndefined();
    expect(dayOf(2026.5, 4, 1)).toBeUndefined();
    expect(dayOf(26, 4, 1)).toBeUndefined();
    expect(partsOf(day('2026-04-01'))).toEqual({ year: 2026, month: 4, day: 1 });
  });

  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 6, '2026-11-30'],
  ])('%s and %i months is %s: the day is kept, or the last of the month', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('days are counted over the nights on which the clocks change', () => {
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
    expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2);
    expect(addDays(day('2026-10-25'), 1)).toBe('2026-10-26');
    expect(daysBetween(day('2026-03-01'), day('2026-02-01'))).toBe(-28);
  });

  it('someone born on 29 February is a year older on 28 February of a common year, and 18 on that day', () => {
    expect(ageOn(day('2008-02-29'), day('2026-02-27'))).toBe(17);
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(18);
    expect(ageOn(day('2008-02-29'), day('2024-02-28'))).toBe(15);
    expect(ageOn(day('2008-02-29'), day('2024-02-29'))).toBe(16);
  });

  it('a birthday is reached on the day itself', () => {
    expect(ageOn(day('2020-06-15'), day('2026-06-14'))).toBe(5);
    expect(ageOn(day('2020-06-15'), day('2026-06-15'))).toBe(6);
  });

  it('the day in London is the day by its clocks, in winter and in summer', () => {
    expect(dayInLondon(new Date('2026-01-31T23:30:00Z'))).toBe('2026-01-31');
    expect(dayInLondon(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(dayInLondon(new Date('2026-10-24T22:59:00Z'))).toBe('2026-10-24');
  });

  it('the earliest and the latest leave out what is not known', () => {
    expect(earliest(day('2026-02-01'), undefined, day('2026-01-31'))).toBe('2026-01-31');
    expect(latest(day('2026-02-01'), undefined, day('2026-01-31'))).toBe('2026-02-01');
    expect(earliest(undefined)).toBeUndefined();
    expect(latest()).toBeUndefined();
  });

  it('weeks start on Monday, and a day is written as GOV.UK writes it', () => {
    expect(weekday(day('2026-06-01'))).toBe(0);
    expect(weekday(day('2026-06-07'))).toBe(6);
    expect(inWords(day('2026-06-05'))).toBe('5 June 2026');
  });

  it('going some days on and counting them back agree, and later days sort later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(to > from).toBe(days > 0);
      }),
      { seed: 20261121 },
    );
  });

  it('the days of eight hundred years are those of the calendar, one after another', () => {
    const wrong: string[] = [];
    const [from, first] = [Date.UTC(1600, 0, 1), day('1600-01-01')];
    for (let after = 0; after < 292_194; after += 1) {
      const expected = new Date(from + after * 86_400_000).toISOString().slice(0, 10);
      const there = addDays(first, after);
      if (there !== expected || daysBetween(first, expected as CalendarDay) !== after) wrong.push(expected);
      // 1 January 1600 was a Saturday.
      if (weekday(there) !== (after + 5) % 7 || parseDay(expected) !== expected) wrong.push(expected);
    }
    expect(wrong).toEqual([]);
  });

  it('adding months never passes the end of the month that is meant', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (from, months) => {
        const to = addMonths(from, months);
        const { year, month } = partsOf(from);
        const wanted = year * 12 + month - 1 + months;
        expect(partsOf(to).year * 12 + partsOf(to).month - 1).toBe(wanted);
        expect(partsOf(to).day).toBeLessThanOrEqual(partsOf(from).day);
      }),
      { seed: 20261122 },
    );
  });
});
