import { addDays, addMonths, daysBetween, earliest, type CalendarDay } from '../../plugin/core/calendar-day';
import type { Run } from '../counting/count';
import { covers, isLookedAfter, type CarePeriod } from '../facts/care-periods';
import { isUnbornOn, type KnownChild } from '../facts/known-family';
import type { CohortEvent } from './cohort';

/** Exactly one holds, decided in this order (measures 3.2, E9). */
export const FOLLOW_UP_STATES = ['not_yet_born', 'la_at_index', 'incomplete', 'entered', 'censored', 'not_entered'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** What became of one child of a cohort. */
export interface FollowUp {
  readonly twelve: FollowUpState;
  /** The same with a window, and a maturity, of six months (O-14). */
  readonly six: FollowUpState;
  /** At twelve months, where the child was followed to the end, care entered or not (O2, O-17). */
  readonly atTwelve?: 'looked-after' | 'not-looked-after';
  /** Days looked after within the twelve months (O6). */
  readonly daysLookedAfter: number;
  /** For the curve: days until the child entered care, or was last seen without. Not for a child looked after at the index. */
  readonly seen?: { readonly days: number; readonly entered: boolean };
}

interface Course {
  readonly index: CalendarDay;
  readonly entry?: CalendarDay;
  readonly censored?: CalendarDay;
  readonly atIndex: boolean;
}

export function followUp({ child, on }: CohortEvent, run: Run): FollowUp {
  const course = courseOf(child, on);
  if (course === undefined) return { twelve: 'not_yet_born', six: 'not_yet_born', daysLookedAfter: 0 };
  const end = addMonths(course.index, 12);
  return {
    twelve: stateAfter(12, course, run),
    six: stateAfter(6, course, run),
    atTwelve: statusAt(end, child, course, run),
    daysLookedAfter: child.care.reduce((days, period) => days + overlap(period, course.index, end), 0),
    seen: seenFor(course, run),
  };
}

/** The clock of a child unborn at the event starts at birth; undefined until a birth is recorded (O-9). */
function courseOf(child: KnownChild, event: CalendarDay): Course | undefined {
  const unborn = isUnbornOn(child, event);
  if (unborn && child.birth === undefined) return undefined;
  const index = unborn ? (child.birth ?? event) : event;
  // C3: care that starts on the day of birth is an entry on day 0. Otherwise the order of events on the index day is not known.
  const begins = ({ from }: CarePeriod): boolean => (unborn ? from >= index : from > index);
  return {
    index,
    entry: earliest(...child.care.filter(begins).map(({ from }) => from)),
    censored: censoredOn(child, index),
    atIndex: child.care.some((period) => covers(period, index) && !begins(period)),
  };
}

/** The first day, on or after the index, from which this authority would no longer see the child enter care (O-12). */
function censoredOn(child: KnownChild, index: CalendarDay): CalendarDay | undefined {
  const { history } = child;
  const takenOver = history.care.filter(({ reasonCeased }) => reasonCeased === 'E3').map(({ to }) => to);
  const days = [child.adultFrom, history.person.dateOfDeath, history.transferredOn, history.movedOutAndClosedOn, ...takenOver];
  return earliest(...days.filter((on) => on !== undefined && on >= index));
}

const isMature = (months: number, { index }: Course, { dataTo, settings }: Run): boolean =>
  addDays(addMonths(index, months), settings.settlingDays) <= dataTo;

/** O-11: entry and censoring on one day is an entry. E11: a censoring on the last day itself is none. */
function stateAfter(months: number, course: Course, run: Run): FollowUpState {
  const end = addMonths(course.index, months);
  const { entry, censored } = course;
  if (course.atIndex) return 'la_at_index';
  if (!isMature(months, course, run)) return 'incomplete';
  if (entry !== undefined && entry <= end && (censored === undefined || entry <= censored)) return 'entered';
  return censored !== undefined && censored < end ? 'censored' : 'not_entered';
}

function statusAt(end: CalendarDay, child: KnownChild, course: Course, run: Run): FollowUp['atTwelve'] {
  if (!isMature(12, course, run) || (course.censored !== undefined && course.censored < end)) return undefined;
  return isLookedAfter(child.care, end) ? 'looked-after' : 'not-looked-after';
}

function overlap({ from, to }: CarePeriod, start: CalendarDay, end: CalendarDay): number {
  const first = from > start ? from : start;
  const last = to !== undefined && to < end ? to : end;
  return Math.max(0, daysBetween(first, last));
}

/** O-15, O-16: followed until entry, censoring or the last settled day; not cut at twelve months. */
function seenFor({ index, entry, censored, atIndex }: Course, { dataTo, settings }: Run): FollowUp['seen'] {
  const last = earliest(addDays(dataTo, -settings.settlingDays), censored) ?? dataTo;
  if (atIndex || last < index) return undefined;
  if (entry === undefined || entry > last) return { days: daysBetween(index, last), entered: false };
  const days = daysBetween(index, entry);
  // C7: the anniversary is day 365, also where the year holds a 29 February.
  return { days: entry <= addMonths(index, 12) ? Math.min(days, 365) : days, entered: true };
}
