import { addDays, addMonths, daysBetween, earliest, type CalendarDay } from '../../plugin/core/calendar-day';
import type { Run } from '../counting/count';
import type { Regime } from '../../plugin/core/regime';
import { regimeOn } from '../counting/breakdown';
import { covers, isCounted, isLookedAfter, type CarePeriod } from '../facts/care-periods';
import { isUnbornOn, type KnownChild } from '../facts/known-family';
import type { CohortEvent } from './cohort';

/** Exactly one holds, decided in this order (measures 3.2, E9). */
export const FOLLOW_UP_STATES = ['not_yet_born', 'la_at_index', 'incomplete', 'entered', 'censored', 'not_entered'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

export interface RegimeChange {
  readonly from: Regime;
  readonly to: Regime;
}

/** What became of one child of a cohort. */
export interface FollowUp {
  readonly twelve: FollowUpState;
  /** The same with a window, and a maturity, of six months (O-14). */
  readonly six: FollowUpState;
  /** At twelve months, where the child was followed to the end, care entered or not (O2, O-17). */
  readonly atTwelve?: 'looked-after' | 'not-looked-after';
  /** Days looked after within the twelve months (O6). */
  readonly daysLookedAfter: number;
  /** The regime at six and twelve months against that at the start, where the child was followed that long (O7). */
  readonly regimes: { readonly six?: RegimeChange; readonly twelve?: RegimeChange };
  /** Whether proceedings were applied for within the twelve months; undefined where they ran already, or the child was not followed (O3). */
  readonly applied?: boolean;
  /** Entered care, and was first placed with a relative or friend (O5). */
  readonly firstWithKin?: boolean;
  /** For the curve: days until the child entered care, or was last seen without. Not for a child looked after at the index. */
  readonly seen?: { readonly days: number; readonly entered: boolean };
}

export interface Course {
  readonly index: CalendarDay;
  readonly entry?: CalendarDay;
  readonly censored?: CalendarDay;
  readonly atIndex: boolean;
}

export function followUp({ child, on }: CohortEvent, run: Run): FollowUp {
  const course = courseOf(child, on);
  if (course === undefined) return { twelve: 'not_yet_born', six: 'not_yet_born', daysLookedAfter: 0, regimes: {} };
  const end = addMonths(course.index, 12);
  const twelve = stateAfter(12, course, run);
  return {
    twelve,
    six: stateAfter(6, course, run),
    atTwelve: isFollowed(12, course, run) ? statusAt(end, child) : undefined,
    regimes: { six: regimeAfter(6, child, course, run), twelve: regimeAfter(12, child, course, run) },
    applied: isFollowed(12, course, run) ? appliedBy(end, child, course) : undefined,
    firstWithKin: twelve === 'entered' ? isFirstWithKin(child, course) : undefined,
    daysLookedAfter: child.care.reduce((days, period) => days + overlap(period, course.index, end), 0),
    seen: seenFor(course, run),
  };
}

/** The clock of a child unborn at the event starts at birth; undefined until a birth is recorded (O-9). */
export function courseOf(child: KnownChild, event: CalendarDay): Course | undefined {
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

/** O-17, C5: seen to the end, whatever happened on the way; a censoring on the last day is none. */
const isFollowed = (months: number, course: Course, run: Run): boolean =>
  isMature(months, course, run) && (course.censored === undefined || course.censored >= addMonths(course.index, months));

const statusAt = (end: CalendarDay, child: KnownChild): FollowUp['atTwelve'] =>
  isLookedAfter(child.care, end) ? 'looked-after' : 'not-looked-after';

const regimeAfter = (months: number, child: KnownChild, course: Course, run: Run): RegimeChange | undefined =>
  isFollowed(months, course, run)
    ? { from: regimeOn(child, course.index), to: regimeOn(child, addMonths(course.index, months)) }
    : undefined;

/** O-19: undefined where proceedings ran on the day of the start, or began on it. */
function appliedBy(end: CalendarDay, child: KnownChild, { index }: Course): boolean | undefined {
  const applications = child.history.events.filter(({ kind }) => kind === 'care-application').map(({ on }) => on);
  const proceedings = child.regimes.filter(({ regime }) => regime === 'care-proceedings');
  const unended = child.unendedApplications.some((on) => on < index);
  if (unended || applications.includes(index) || proceedings.some((spell) => covers(spell, index))) return undefined;
  return applications.some((on) => on > index && on <= end);
}

/** Placement with a relative or friend, who fosters: approved, being approved, or not (SSDA903 U1 to U3). */
const KIN: readonly (string | undefined)[] = ['U1', 'U2', 'U3'];

/** O-21: the first counted episode of the period entered; a placement that is not recorded is none with kin. */
const isFirstWithKin = ({ history }: KnownChild, { entry }: Course): boolean =>
  KIN.includes(history.care.find((row) => row.from === entry && isCounted(row))?.placement);

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
