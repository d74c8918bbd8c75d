import { day } from '../../plugin/core/calendar-day';
import { ONE_OFF_BANK_HOLIDAYS, workingCalendar } from '../../plugin/core/working-days';

/** As the government published them for England and Wales. */
const PUBLISHED: Readonly<Record<number, string>> = {
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
};

describe('Working days of England and Wales', () => {
  const calendar = workingCalendar();

  it.each(Object.entries(PUBLISHED))('%s has the bank holidays that were published', (year, days) => {
    expect(calendar.bankHolidays(Number(year))).toEqual(days.split(' ').map((monthDay) => `${year}-${monthDay}`));
  });

  it('a Saturday, a Sunday and a bank holiday are no working days', () => {
    const days = ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-07'];
    expect(days.map((value) => calendar.isWorkingDay(day(value)))).toEqual([true, false, false, false, false, true]);
  });

  it('five working days after the Wednesday before Easter 2026 is the Thursday of the week after', () => {
    expect(calendar.addWorkingDays(day('2026-04-01'), 5)).toBe('2026-04-10');
  });

  it('a working day counts from the day after, also where the count starts on a weekend', () => {
    expect(calendar.addWorkingDays(day('2026-06-05'), 1)).toBe('2026-06-08');
    expect(calendar.addWorkingDays(day('2026-06-06'), 1)).toBe('2026-06-08');
    expect(calendar.addWorkingDays(day('2026-06-06'), 0)).toBe('2026-06-06');
  });

  it('crosses the year: Christmas and New Year are stepped over', () => {
    expect(calendar.addWorkingDays(day('2026-12-24'), 3)).toBe('2026-12-31');
    expect(calendar.addWorkingDays(day('2026-12-24'), 4)).toBe('2027-01-04');
  });

  it('a council adds a one-off bank holiday by data, and another calendar does not know of it', () => {
    const local = workingCalendar([...ONE_OFF_BANK_HOLIDAYS, { on: day('2026-06-15'), change: 'added', why: 'A day of thanks' }]);
    expect(local.isWorkingDay(day('2026-06-15'))).toBe(false);
    expect(calendar.isWorkingDay(day('2026-06-15'))).toBe(true);
  });
});
