import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { PersonId } from '../../plugin/core/case-system';
import type { KnownFamily } from '../facts/known-family';
import type { MeasureSettings } from '../measure-settings';
import type { Breakdown, Categories } from './breakdown';
import type { Period } from './period';

/** What a night's run counts under. */
export interface Run {
  /** R: the day of the run. */
  readonly asAt: CalendarDay;
  /** D: the last day of which everything is known. */
  readonly dataTo: CalendarDay;
  readonly settings: MeasureSettings;
}

/** Whose record a unit is, by ids alone: so that a figure can be explained, and what is amiss be mended. */
export interface UnitRecord {
  readonly child?: PersonId;
  readonly episode?: string;
  readonly meeting?: string;
  readonly plan?: string;
}

/** One thing counted: a child at a letter, a meeting, a review cycle. */
export interface Unit {
  readonly record: UnitRecord;
  /** The index date: decides the period. */
  readonly on: CalendarDay;
  readonly categories: Categories;
  /** 18 or over at the index: in the breakdown `over_18` and in no other row (A25). */
  readonly adult: boolean;
  /** The cells of its count in which it is one. */
  readonly cells: readonly string[];
  /** Whole numbers that are no counts: days of something, for medians and means. */
  readonly amounts?: Readonly<Record<string, number>>;
  /** The same for what is shown overall and in no breakdown. */
  readonly overall?: Pick<Unit, 'cells' | 'amounts'>;
  /** What is wrong with its record (A18). */
  readonly defects?: readonly string[];
}

/** A total and the parts that make it up, every one a cell. */
export type Line = readonly [total: string, ...parts: string[]];

export type Twins = readonly [one: string, other: string];

/**
 * One way of counting units into cells. Measures are numerators and denominators among its cells, so measures that share parts
 * share a count, and what is published of them is suppressed together (S-7).
 */
export interface Count {
  readonly id: string;
  /** As the files' column `unit` has it. */
  readonly unit: string;
  /** Every cell that a unit can be in; the first holds all units. */
  readonly cells: readonly [string, ...string[]];
  /** Sums of cells that are published, or that are the rest of a published share. All of these cells are protected. */
  readonly lines: readonly Line[];
  /** Sums of cells that are published overall only. */
  readonly overallLines?: readonly Line[];
  /**
   * Pairs of cells that count almost the same units. Where their numbers are equal a reader takes them for one, and what is hidden of
   * one must not stand in the other.
   */
  readonly twins?: readonly Twins[];
  readonly overallTwins?: readonly Twins[];
  readonly breakdowns: readonly Breakdown[];
  /**
   * Those of its breakdowns that go into publishable files; left out = all. A count of many parts in many breakdowns would be hidden
   * nearly whole, for every table is one more way to work a small figure out.
   */
  readonly publishedBreakdowns?: readonly Breakdown[];
  /** Fixed lists other than the usual ones. */
  readonly fixedCategories?: Readonly<Partial<Record<Breakdown, readonly string[]>>>;
  readonly defects: readonly string[];
  /** Units can be 18 or over, and then stand in `over_18` alone (A25). */
  readonly adultsApart: boolean;
  /** Taken on the last complete day, whatever the period. */
  readonly snapshot?: boolean;
  /** One family's units, each with the periods it falls into. */
  unitsByPeriod(family: KnownFamily, run: Run, periodsOn: PeriodsOn): Iterable<UnitInPeriods>;
}

export type PeriodsOn = (on: CalendarDay) => readonly Period[];

export interface UnitInPeriods {
  readonly unit: Unit;
  readonly periods: readonly Period[];
}

/** For units that are the same whatever the period. */
export function eachUnit(unitsOf: (family: KnownFamily, run: Run) => Iterable<Unit>): Count['unitsByPeriod'] {
  return (family, run, periodsOn) => {
    const units: UnitInPeriods[] = [];
    for (const unit of unitsOf(family, run)) units.push({ unit, periods: periodsOn(unit.on) });
    return units;
  };
}

type Some<Event> = readonly [Event, ...Event[]];

interface TogetherInPeriods<Event> {
  readonly events: Some<Event>;
  readonly periods: readonly Period[];
}

/** For units that are made of what falls into one period together: all offers of a child in it, all reviews due in it. */
export function perPeriod<Event extends { readonly on: CalendarDay }>(
  eventsOf: (family: KnownFamily, run: Run) => Iterable<Event>,
  /** Those with the same key are one unit. */
  keyOf: (event: Event) => string,
  unitOf: (events: Some<Event>, run: Run) => Unit,
): Count['unitsByPeriod'] {
  return (family, run, periodsOn) => {
    const units: UnitInPeriods[] = [];
    for (const own of groupedBy(eventsOf(family, run), keyOf).values()) {
      for (const { events, periods } of togetherInPeriods(own, periodsOn)) units.push({ unit: unitOf(events, run), periods });
    }
    return units;
  };
}

/** The first by date, which is the index of all together; of several on one day the one that stands first. */
export const firstOf = <Event extends { readonly on: CalendarDay }>([one, ...others]: Some<Event>): Event =>
  others.reduce((first, event) => (event.on < first.on ? event : first), one);

/** Most often all of them fall into the same periods, and are one unit in each of these: then that is made once. */
function togetherInPeriods<Event extends { readonly on: CalendarDay }>(
  events: Some<Event>,
  periodsOn: PeriodsOn,
): readonly TogetherInPeriods<Event>[] {
  const periods = periodsOn(events[0].on);
  if (events.every(({ on }) => periodsOn(on) === periods)) return periods.length === 0 ? [] : [{ events, periods }];
  const inPeriod = new Map<Period, [Event, ...Event[]]>();
  for (const event of events) for (const period of periodsOn(event.on)) putInto(inPeriod, period, event);
  return [...inPeriod].map(([period, own]) => ({ events: own, periods: alone(period) }));
}

const lists = new WeakMap<Period, readonly [Period]>();

/** Always the same list for the same period. */
function alone(period: Period): readonly [Period] {
  const list = lists.get(period) ?? [period];
  lists.set(period, list);
  return list;
}

/** Rows in groups by a key, in the order in which the keys first come up. */
export function groupedBy<Row>(rows: Iterable<Row>, keyOf: (row: Row) => string): ReadonlyMap<string, Some<Row>> {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) putInto(groups, keyOf(row), row);
  return groups;
}

function putInto<Key, Row>(groups: Map<Key, [Row, ...Row[]]>, key: Key, row: Row): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [row]);
  else group.push(row);
}
