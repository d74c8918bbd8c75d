import type { CalendarDay } from '../../plugin/core/calendar-day';
import { addDays } from '../../plugin/core/calendar-day';
import { financialYearOf } from '../counting/period';

/** 1 April to 31 March; the last day is the return's reference date. */
export interface CensusYear {
  /** "2026-27". */
  readonly name: string;
  readonly start: CalendarDay;
  readonly end: CalendarDay;
}

export function censusYearOf(on: CalendarDay): CensusYear {
  const { label, start, end } = financialYearOf(on);
  return { name: label.replace('financial year ', ''), start, end };
}

/** The year that holds the day and the one before it, which is returned in the months after its end. */
export function censusYearsAt(on: CalendarDay): readonly [now: CensusYear, before: CensusYear] {
  const now = censusYearOf(on);
  return [now, censusYearOf(addDays(now.start, -1))];
}

export const isIn = ({ start, end }: CensusYear, on: CalendarDay): boolean => start <= on && on <= end;
