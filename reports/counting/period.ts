import { addDays, addMonths, dayOf, partsOf, type CalendarDay } from '../../plugin/core/calendar-day';

/** Inclusive at both ends (measures 3.0 rule 4). */
export interface Period {
  readonly grain: 'month' | 'quarter' | 'financial-year' | 'rolling' | 'custom';
  /** As the files write it: "quarter 2026-27 Q1". */
  readonly label: string;
  readonly start: CalendarDay;
  readonly end: CalendarDay;
}

const firstOf = (year: number, month: number): CalendarDay => dayOf(year, month, 1) as CalendarDay;
const upTo = (start: CalendarDay, months: number): CalendarDay => addDays(addMonths(start, months), -1);

export function monthOf(on: CalendarDay): Period {
  const { year, month } = partsOf(on);
  const start = firstOf(year, month);
  return { grain: 'month', label: `month ${on.slice(0, 7)}`, start, end: upTo(start, 1) };
}

/** Quarters start on 1 April, July, October and January (A7). */
export function quarterOf(on: CalendarDay): Period {
  const { year, month } = partsOf(on);
  const start = firstOf(year, month - ((month - 1) % 3));
  return { grain: 'quarter', label: `quarter ${quarterName(on)}`, start, end: upTo(start, 3) };
}

/** "2026-27 Q1". Asked for every unit: each day is worked out once. */
export function quarterName(on: CalendarDay): string {
  const known = quarterNames.get(on);
  if (known !== undefined) return known;
  const { month } = partsOf(on);
  const quarterOfYear = Math.floor((month - 1) / 3);
  const name = `${financialYearName(on)} Q${quarterOfYear === 0 ? 4 : quarterOfYear}`;
  quarterNames.set(on, name);
  return name;
}

/** There are no more of them than days in the records. */
const quarterNames = new Map<CalendarDay, string>();

export function financialYearOf(on: CalendarDay): Period {
  const start = firstOf(startingYear(on), 4);
  return { grain: 'financial-year', label: `financial year ${financialYearName(on)}`, start, end: upTo(start, 12) };
}

const startingYear = (on: CalendarDay): number => partsOf(on).year - (partsOf(on).month < 4 ? 1 : 0);
const financialYearName = (on: CalendarDay): string => `${startingYear(on)}-${String(startingYear(on) + 1).slice(2)}`;

/** The twelve months that end on the given day. */
export const rollingYearTo = (end: CalendarDay): Period => ({
  grain: 'rolling',
  label: 'rolling 12 months',
  start: addDays(addMonths(end, -12), 1),
  end,
});

export const customPeriod = (start: CalendarDay, end: CalendarDay): Period => ({ grain: 'custom', label: 'custom', start, end });

export interface HowFarBack {
  readonly months: number;
  readonly quarters: number;
  readonly financialYears: number;
}

/** The usual periods of a nightly run, oldest first: those that hold the last complete day and so many before each. */
export function usualPeriods(dataTo: CalendarDay, { months, quarters, financialYears }: HowFarBack): readonly Period[] {
  const back = (of: (on: CalendarDay) => Period, count: number): readonly Period[] => {
    const periods: Period[] = [];
    let at = of(dataTo);
    while (periods.length < count) {
      periods.unshift(at);
      at = of(addDays(at.start, -1));
    }
    return periods;
  };
  return [...back(monthOf, months), ...back(quarterOf, quarters), ...back(financialYearOf, financialYears), rollingYearTo(dataTo)];
}

export const contains = (period: Period, on: CalendarDay): boolean => period.start <= on && on <= period.end;

/** Over, so that nothing new falls into it. */
export const isClosed = (period: Period, dataTo: CalendarDay): boolean => period.end <= dataTo;

export const isLongerThanAQuarter = ({ grain, start, end }: Period): boolean =>
  grain === 'financial-year' || grain === 'rolling' || (grain === 'custom' && end > upTo(start, 3));

/** The quarters that a period touches, in order. */
export function quartersOf(period: Period): readonly Period[] {
  const quarters: Period[] = [];
  for (let at = quarterOf(period.start); at.start <= period.end; at = quarterOf(addDays(at.end, 1))) quarters.push(at);
  return quarters;
}

/** The names of the quarters that a period touches, in order. */
export const quartersWithin = (period: Period): readonly string[] => quartersOf(period).map(({ start }) => quarterName(start));

/**
 * Which of the periods a day falls into. Asked for every unit, so each day is worked out once; days that fall into the same periods get
 * the same list.
 */
export function periodFinder(periods: readonly Period[]): (on: CalendarDay) => readonly Period[] {
  const found = new Map<CalendarDay, readonly Period[]>();
  const lists = new Map<string, readonly Period[]>();
  return (on) => {
    const known = found.get(on);
    if (known !== undefined) return known;
    const inside = periods.filter((period) => contains(period, on));
    const key = inside.map((period) => periods.indexOf(period)).join(' ');
    const list = lists.get(key) ?? inside;
    lists.set(key, list);
    found.set(on, list);
    return list;
  };
}
