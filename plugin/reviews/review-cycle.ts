import { addDays, daysBetween, earliest, type CalendarDay } from '../core/calendar-day';
import type { RegimeSpell } from '../core/case-system';
import type { Regime } from '../core/regime';
import type { Review } from './review';

/** The council's rules for reviews of family plans (policy `reviews`; measures 3.3). */
export interface ReviewRules {
  /** Calendar days between two reviews, by regime; null or left out = no interval. */
  readonly intervalDays: Readonly<Partial<Record<Regime, number | null>>>;
  /** Rolling: the next due date counts from the review last held. Fixed schedule: from the due date before. */
  readonly anchor: 'rolling' | 'fixed-schedule';
  /** Days after the due date on which a review still counts as on time. */
  readonly graceDays: number;
}

/** One child's plan with all that moves its review dates. Reviews are qualifying ones only. */
export interface PlanUnderReview {
  readonly agreedOn: CalendarDay;
  /** The family's own date, set with the plan. */
  readonly familyDate?: CalendarDay;
  /** The plan's end, its replacement or the child's death. */
  readonly endedOn?: CalendarDay;
  readonly reviews: readonly { readonly on: CalendarDay; readonly nextAgreedOn?: CalendarDay }[];
  /** Days on which the family said that it does not want a review: its own date falls, the regime's stays (C8). */
  readonly declinedOn?: readonly CalendarDay[];
  /** Days of managers' waivers that give a reason. */
  readonly waivedOn: readonly CalendarDay[];
  /** The child's regimes over time; intervals of several that are open: the shortest rules. */
  readonly regimes: readonly RegimeSpell[];
}

/**
 * `no-due-date`: nothing was or is due; counted nowhere.
 * `not-required`: the plan ended by the due date, the child left all regimes by then, or a manager waived it.
 */
export type CycleState = 'on-time' | 'late' | 'overdue' | 'missed-closed' | 'not-required' | 'not-yet-due' | 'no-due-date';

export interface ReviewCycle {
  /** 1 = the plan's first. */
  readonly number: number;
  readonly anchor: CalendarDay;
  readonly due?: CalendarDay;
  /** True where the family's own date is the due date. */
  readonly dueByFamily: boolean;
  readonly state: CycleState;
  readonly heldOn?: CalendarDay;
  /** Late: until it was held; missed: until the plan ended; overdue: until today. */
  readonly daysLate?: number;
  readonly waived: boolean;
  /** Whose interval rules on the due date. */
  readonly regimeAtDue?: 'child-protection' | 'child-in-need' | 'other';
}

/** Held, with at least one of the network there, and the plan looked at (measures 3.3). */
export const qualifies = (review: Pick<Review, 'status' | 'networkTookPart' | 'planReviewed'>): boolean =>
  review.status === 'held' && review.networkTookPart && review.planReviewed;

/** The next day on which a review is due or overdue, if there is one. */
export const nextDue = (cycles: readonly ReviewCycle[]): CalendarDay | undefined => {
  const last = cycles.at(-1);
  return last?.state === 'overdue' || last?.state === 'not-yet-due' ? last.due : undefined;
};

/** Every cycle of one child's plan so far, oldest first; only the last can be open. A review due today is not overdue. */
export function reviewCycles(plan: PlanUnderReview, rules: ReviewRules, today: CalendarDay): readonly ReviewCycle[] {
  const history = inOrder(plan, today);
  const cycles: ReviewCycle[] = [];
  let start: Start | undefined = { anchor: plan.agreedOn, reviewAfter: plan.agreedOn, familyDate: plan.familyDate };
  while (start !== undefined) {
    const step: Step = runCycle(start, history, rules, today);
    cycles.push({ number: cycles.length + 1, anchor: start.anchor, ...step.cycle });
    if (step.usedWaiver !== undefined) history.waivedOn = history.waivedOn.filter((on) => on !== step.usedWaiver);
    start = step.next;
  }
  return cycles;
}

interface Start {
  readonly anchor: CalendarDay;
  /** A review counts for the cycle only after this day. */
  readonly reviewAfter: CalendarDay;
  readonly familyDate?: CalendarDay;
}

interface Step {
  readonly cycle: Omit<ReviewCycle, 'number' | 'anchor'>;
  readonly next?: Start;
  readonly usedWaiver?: CalendarDay;
}

interface History extends Omit<PlanUnderReview, 'waivedOn'> {
  waivedOn: readonly CalendarDay[];
  /** Days on which a regime began or ended. */
  readonly changes: readonly CalendarDay[];
}

function inOrder(plan: PlanUnderReview, today: CalendarDay): History {
  const regimes = plan.regimes.filter((spell) => spell.regime !== 'none');
  const changes = new Set(regimes.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])));
  return {
    ...plan,
    regimes,
    changes: [...changes].filter((on) => on <= today).toSorted(),
    reviews: plan.reviews.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    waivedOn: plan.waivedOn.toSorted(),
  };
}

function runCycle(start: Start, history: History, rules: ReviewRules, today: CalendarDay): Step {
  const { endedOn } = history;
  const review = history.reviews.find(({ on }) => on > start.reviewAfter && (endedOn === undefined || on <= endedOn));
  const { due, lapsedOn, dueByFamily } = dueDate(start, history, rules, earliest(review?.on, endedOn));
  const told = { due, dueByFamily, waived: false, regimeAtDue: due && regimeRuling(history.regimes, rules, due) };
  const afterReview = (): Start | undefined => review && startAfter(review, start, due, rules);

  if (lapsedOn !== undefined) {
    return {
      cycle: { ...told, state: due === undefined ? 'no-due-date' : 'not-required' },
      next: { anchor: lapsedOn, reviewAfter: later(lapsedOn, start.reviewAfter) },
    };
  }
  if (due === undefined) return { cycle: { ...told, state: 'no-due-date', heldOn: review?.on }, next: afterReview() };
  const lastDay = addDays(due, rules.graceDays);
  if (review && review.on <= lastDay) return { cycle: { ...told, state: 'on-time', heldOn: review.on }, next: afterReview() };
  if (endedOn !== undefined && endedOn <= lastDay) return { cycle: { ...told, state: 'not-required' } };
  const waiver = history.waivedOn.find((on) => on >= start.anchor && on <= due);
  if (waiver !== undefined) return waived(told, start, due, waiver, today);
  if (review) {
    return { cycle: { ...told, state: 'late', heldOn: review.on, daysLate: daysBetween(due, review.on) }, next: afterReview() };
  }
  if (endedOn !== undefined) return { cycle: { ...told, state: 'missed-closed', daysLate: daysBetween(due, endedOn) } };
  if (lastDay < today) return { cycle: { ...told, state: 'overdue', daysLate: daysBetween(due, today) } };
  return { cycle: { ...told, state: 'not-yet-due' } };
}

/** a waived cycle ends on its due date; until then it is simply not yet due. */
function waived(told: Omit<Step['cycle'], 'state'>, start: Start, due: CalendarDay, usedWaiver: CalendarDay, today: CalendarDay): Step {
  if (due >= today) return { cycle: { ...told, state: 'not-yet-due', waived: true } };
  return {
    cycle: { ...told, state: 'not-required', waived: true },
    next: { anchor: due, reviewAfter: later(due, start.reviewAfter) },
    usedWaiver,
  };
}

function startAfter(
  review: PlanUnderReview['reviews'][number],
  { anchor }: Start,
  due: CalendarDay | undefined,
  rules: ReviewRules,
): Start {
  // On a fixed schedule a review can be held before the cycle's anchor; the schedule never goes back for it.
  const held = later(review.on, anchor);
  return { anchor: rules.anchor === 'fixed-schedule' ? (due ?? held) : held, reviewAfter: review.on, familyDate: review.nextAgreedOn };
}

const later = (one: CalendarDay, other: CalendarDay): CalendarDay => (one > other ? one : other);

/** Days, or why there are none: a regime without an interval, or no regime at all. */
type Interval = number | 'no-interval' | 'no-regime';

interface DueDate {
  readonly due?: CalendarDay;
  readonly dueByFamily: boolean;
  /** The child left all regimes on this day, in time: nothing is due any more. */
  readonly lapsedOn?: CalendarDay;
}

/** Where the cycle's due date ends up after every change of regime before `until` (the review, or the plan's end). */
function dueDate(start: Start, history: History, rules: ReviewRules, until: CalendarDay | undefined): DueDate {
  const family = familyDateOf(start, history);
  const told = (due: CalendarDay | undefined, lapsedOn?: CalendarDay) => ({
    due,
    dueByFamily: due !== undefined && due === family,
    lapsedOn,
  });
  const interval = intervalOn(history.regimes, rules, start.anchor);
  const byInterval = typeof interval === 'number' ? addDays(start.anchor, interval) : undefined;
  let so: Reckoning = { interval, countsFrom: start.anchor, due: earliest(byInterval, family) };

  for (const change of history.changes) {
    if (change <= start.anchor) continue;
    // a review closes its cycle before a change of the same day. A missed review stays missed.
    if ((until !== undefined && change >= until) || (so.due !== undefined && change > so.due)) break;
    const next = intervalOn(history.regimes, rules, change);
    if (next === 'no-regime' && so.interval !== 'no-regime') return told(so.due, change);
    if (next !== so.interval) so = afterChange(so, change, next, family);
  }
  return told(so.due);
}

/** a family's date on or before the anchor is ignored. C8: one that the family took back by then does not count any more. */
function familyDateOf({ anchor, familyDate }: Start, { declinedOn = [] }: History): CalendarDay | undefined {
  if (familyDate === undefined || familyDate <= anchor) return undefined;
  return declinedOn.some((on) => on >= anchor && on <= familyDate) ? undefined : familyDate;
}

interface Reckoning {
  readonly interval: Interval;
  /** The anchor, or the day the child last came from no interval. */
  readonly countsFrom: CalendarDay;
  readonly due?: CalendarDay;
}

function afterChange(so: Reckoning, on: CalendarDay, interval: Interval, family: CalendarDay | undefined): Reckoning {
  if (typeof interval !== 'number') return { ...so, interval, due: typeof so.interval === 'number' ? family : so.due };
  if (typeof so.interval !== 'number') return { interval, countsFrom: on, due: earliest(so.due, addDays(on, interval)) };
  const stricter = interval < so.interval;
  const due = stricter ? earliest(so.due, addDays(on, interval)) : earliest(addDays(so.countsFrom, interval), family);
  return { ...so, interval, due };
}

const openOn = (spells: readonly RegimeSpell[], on: CalendarDay): readonly RegimeSpell[] =>
  spells.filter(({ from, to }) => from <= on && (to === undefined || to > on));

function intervalOn(spells: readonly RegimeSpell[], rules: ReviewRules, on: CalendarDay): Interval {
  const open = openOn(spells, on);
  if (open.length === 0) return 'no-regime';
  const days = open.flatMap(({ regime }) => rules.intervalDays[regime] ?? []);
  return days.length === 0 ? 'no-interval' : Math.min(...days);
}

function regimeRuling(spells: readonly RegimeSpell[], rules: ReviewRules, on: CalendarDay): ReviewCycle['regimeAtDue'] {
  const interval = intervalOn(spells, rules, on);
  const ruling = openOn(spells, on).filter(({ regime }) => rules.intervalDays[regime] === interval);
  if (ruling.some(({ regime }) => regime === 'child-protection')) return 'child-protection';
  return ruling.some(({ regime }) => regime === 'child-in-need') ? 'child-in-need' : 'other';
}
