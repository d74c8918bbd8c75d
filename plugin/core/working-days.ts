import { addDays, day, dayOf, weekday, type CalendarDay } from './calendar-day';

/** A bank holiday that one year's proclamation or order added, or took away because it was moved. */
export interface OneOffBankHoliday {
  readonly on: CalendarDay;
  readonly change: 'added' | 'removed';
  readonly why: string;
}

/** One-off changes in England and Wales. They are data, not rules: nobody can work them out. A council adds the next one by setting. */
export const ONE_OFF_BANK_HOLIDAYS: readonly OneOffBankHoliday[] = [
  { on: day('2011-04-29'), change: 'added', why: 'Royal wedding' },
  { on: day('2012-05-28'), change: 'removed', why: 'Spring bank holiday moved to 4 June' },
  { on: day('2012-06-04'), change: 'added', why: 'Spring bank holiday, moved' },
  { on: day('2012-06-05'), change: 'added', why: 'Diamond Jubilee' },
  { on: day('2020-05-04'), change: 'removed', why: 'Early May bank holiday moved to 8 May' },
  { on: day('2020-05-08'), change: 'added', why: '75 years since VE Day' },
  { on: day('2022-05-30'), change: 'removed', why: 'Spring bank holiday moved to 2 June' },
  { on: day('2022-06-02'), change: 'added', why: 'Spring bank holiday, moved' },
  { on: day('2022-06-03'), change: 'added', why: 'Platinum Jubilee' },
  { on: day('2022-09-19'), change: 'added', why: 'State funeral of Queen Elizabeth II' },
  { on: day('2023-05-08'), change: 'added', why: 'Coronation of King Charles III' },
];

export interface WorkingCalendar {
  /** In order of date. */
  bankHolidays(year: number): readonly CalendarDay[];
  isWorkingDay(value: CalendarDay): boolean;
  /** The n-th working day after the given day, which itself never counts; the day itself where n is 0. */
  addWorkingDays(from: CalendarDay, workingDays: number): CalendarDay;
}

const SATURDAY = 5;
const MONDAY = 0;
const isWeekend = (value: CalendarDay): boolean => weekday(value) >= SATURDAY;

/** Working days of England and Wales: Monday to Friday without bank holidays, by the rules in force since 1978 and the one-off changes given. */
export function workingCalendar(oneOff: readonly OneOffBankHoliday[] = ONE_OFF_BANK_HOLIDAYS): WorkingCalendar {
  const known = new Map<number, ReadonlySet<CalendarDay>>();
  const holidaysOf = (year: number): ReadonlySet<CalendarDay> => {
    const kept = known.get(year) ?? withOneOffs(year, oneOff);
    known.set(year, kept);
    return kept;
  };
  const isWorkingDay = (value: CalendarDay): boolean => !isWeekend(value) && !holidaysOf(Number(value.slice(0, 4))).has(value);
  return {
    isWorkingDay,
    bankHolidays: (year) => [...holidaysOf(year)].toSorted(),
    addWorkingDays(from, workingDays) {
      let at = from;
      for (let left = workingDays; left > 0; left -= isWorkingDay(at) ? 1 : 0) at = addDays(at, 1);
      return at;
    },
  };
}

function withOneOffs(year: number, oneOff: readonly OneOffBankHoliday[]): ReadonlySet<CalendarDay> {
  const days = new Set(usualBankHolidays(year));
  for (const { on, change } of oneOff) {
    if (!on.startsWith(`${year}-`)) continue;
    if (change === 'added') days.add(on);
    else days.delete(on);
  }
  return days;
}

function usualBankHolidays(year: number): readonly CalendarDay[] {
  const easter = easterSunday(year);
  const newYear = on(year, 1, 1);
  const christmas = on(year, 12, 25);
  return [
    isWeekend(newYear) ? firstMondayFrom(newYear) : newYear,
    addDays(easter, -2),
    addDays(easter, 1),
    firstMondayFrom(on(year, 5, 1)),
    addDays(firstMondayFrom(on(year, 6, 1)), -7),
    addDays(firstMondayFrom(on(year, 9, 1)), -7),
    ...christmasAndBoxingDay(christmas),
  ];
}

/** Each that falls on a weekend has its substitute on the next weekday that is not already a holiday. */
function christmasAndBoxingDay(christmas: CalendarDay): readonly CalendarDay[] {
  const boxingDay = addDays(christmas, 1);
  switch (weekday(christmas)) {
    case 4: // Friday: Boxing Day on Saturday
      return [christmas, addDays(christmas, 3)];
    case SATURDAY:
      return [addDays(christmas, 2), addDays(christmas, 3)];
    case 6: // Sunday: Boxing Day is the Monday itself
      return [boxingDay, addDays(christmas, 2)];
    default:
      return [christmas, boxingDay];
  }
}

function firstMondayFrom(value: CalendarDay): CalendarDay {
  let at = value;
  while (weekday(at) !== MONDAY) at = addDays(at, 1);
  return at;
}

/** Gregorian Easter by the anonymous algorithm (Meeus, Jones, Butcher). */
function easterSunday(year: number): CalendarDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * shift + 114;
  return on(year, Math.floor(days / 31), (days % 31) + 1);
}

const on = (year: number, month: number, dayOfMonth: number): CalendarDay => dayOf(year, month, dayOfMonth) as CalendarDay;
