import type { CalendarDay } from '../../plugin';
import { chance, daysAfter } from './steady-chance';

/** Processes at scale 1. One in four has a second meeting: 15,000 meetings, ten people at each. */
export const PROCESSES = 12_000;
export const PEOPLE = 10;
const DAYS_BACK = 3 * 365;

export interface MadeUpMeeting {
  readonly id: string;
  readonly on: CalendarDay;
  readonly held: boolean;
  /** Whether a plan was agreed at it. */
  readonly plan: boolean;
}

/** One process from offer to review, with its children: all that its rows in both databases are made of. */
export interface MadeUpProcess {
  readonly nth: number;
  readonly start: CalendarDay;
  readonly childIds: readonly number[];
  readonly meetings: readonly MadeUpMeeting[];
}

export const idOf = (kind: string, nth: number, part = 0): string => `${kind}${String(nth).padStart(9, '0')}-${part}`;

const FIRST_CHILD = 10_000_000;
const RECORDS_A_PROCESS = 3;
/** Numbers of the case system's people: the children of a process, then their mother. */
const personId = (nth: number, part: number): number => FIRST_CHILD + nth * RECORDS_A_PROCESS + part;
export const motherId = (nth: number): number => personId(nth, 2);

export function madeUpProcess(nth: number, today: CalendarDay): MadeUpProcess {
  const start = daysAfter(today, -chance(nth, 1, DAYS_BACK));
  const meeting = (part: number, after: number): MadeUpMeeting => {
    const key = nth * 2 + part;
    const on = daysAfter(start, after + chance(key, 3, 30));
    const held = on < today && chance(key, 5, 10) < 8;
    return { id: idOf('t', nth, part), on, held, plan: held && chance(key, 8, 10) < 8 };
  };
  return {
    nth,
    start,
    childIds: nth % 2 === 0 ? [personId(nth, 0)] : [personId(nth, 0), personId(nth, 1)],
    meetings: nth % 4 === 0 ? [meeting(0, 20), meeting(1, 120)] : [meeting(0, 20)],
  };
}
