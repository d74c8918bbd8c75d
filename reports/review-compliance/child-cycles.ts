import { earliest, type CalendarDay } from '../../plugin/core/calendar-day';
import { qualifies, reviewCycles, type ReviewCycle } from '../../plugin/reviews/review-cycle';
import type { Run, UnitRecord } from '../counting/count';
import type { PlanFact, WaiverFact } from '../facts/facts';
import type { KnownChild, KnownFamily } from '../facts/known-family';

/** One child's plan with all its review cycles as at the day of the run. */
export interface ChildPlan {
  readonly child: KnownChild;
  readonly record: UnitRecord;
  readonly active: boolean;
  /** Managers' waivers with a reason that concern this child, in order of date. */
  readonly waivers: readonly WaiverFact[];
  readonly cycles: readonly ReviewCycle[];
}

/** Every plan of every child, with its cycles. */
export const childPlans = (family: KnownFamily, run: Run): readonly ChildPlan[] =>
  family.once('plans of each child', () => [...plansOf(family, run)]);

function* plansOf({ episodes }: KnownFamily, run: Run): Iterable<ChildPlan> {
  for (const episode of episodes) {
    const plans = episode.plans.toSorted((a, b) => (a.agreedOn < b.agreedOn ? -1 : 1));
    for (const [at, plan] of plans.entries()) {
      for (const { child } of episode.members) {
        if (plan.children.includes(child.id)) yield childPlan(child, { episode: episode.id, plan }, plans[at + 1]?.agreedOn, run);
      }
    }
  }
}

/** A plan ends by its own end, by the episode's next plan, or by the child's death. */
function childPlan(
  child: KnownChild,
  { episode, plan }: { readonly episode: string; readonly plan: PlanFact },
  replacedOn: CalendarDay | undefined,
  { asAt, settings }: Run,
): ChildPlan {
  const endedOn = earliest(plan.endedOn, replacedOn, child.history.person.dateOfDeath);
  const concerns = ({ children }: { readonly children: readonly string[] }): boolean =>
    children.length === 0 || children.includes(child.id);
  const waivers = plan.waivers
    .filter((waiver) => concerns(waiver) && waiver.reason.trim() !== '')
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const cycles = reviewCycles(
    {
      agreedOn: plan.agreedOn,
      familyDate: plan.familyReviewDate,
      endedOn,
      reviews: plan.reviews.filter((review) => concerns(review) && qualifies(review)),
      declinedOn: plan.reviewDeclinedOn,
      waivedOn: waivers.map(({ on }) => on),
      regimes: child.regimes,
    },
    settings.reviews,
    asAt,
  );
  return { child, record: { child: child.id, episode, plan: plan.id }, active: endedOn === undefined, waivers, cycles };
}

/** A cycle that R1 counts: due before the day of the run, and held, late, overdue or missed (C2). */
export interface CountedCycle {
  readonly on: CalendarDay;
  readonly record: UnitRecord;
  readonly child: KnownChild;
  readonly cycle: ReviewCycle;
  readonly state: CountedState;
}

/** A cycle that a manager waived, due before the day of the run, with the waiver that it used up (R-10, R8). */
export interface WaivedCycle extends Pick<CountedCycle, 'on' | 'record' | 'child' | 'cycle'> {
  readonly waiver?: WaiverFact;
}

export function* waivedCycles(family: KnownFamily, run: Run): Iterable<WaivedCycle> {
  for (const { child, record, cycles, waivers } of childPlans(family, run)) {
    const left = [...waivers];
    for (const cycle of cycles) {
      const { due, anchor } = cycle;
      if (!cycle.waived || due === undefined || due >= run.asAt) continue;
      const at = left.findIndex(({ on }) => on >= anchor && on <= due);
      const [waiver] = at === -1 ? [] : left.splice(at, 1);
      yield { on: due, record, child, cycle, waiver };
    }
  }
}

const COUNTED = { 'on-time': 'on_time', late: 'late', overdue: 'overdue', 'missed-closed': 'missed_closed' } as const;
export type CountedState = (typeof COUNTED)[keyof typeof COUNTED];

export function* countedCycles(family: KnownFamily, run: Run): Iterable<CountedCycle> {
  for (const { child, record, cycles } of childPlans(family, run)) {
    for (const cycle of cycles) {
      const state = cycle.state in COUNTED ? COUNTED[cycle.state as keyof typeof COUNTED] : undefined;
      if (state !== undefined && cycle.due !== undefined && cycle.due < run.asAt) yield { on: cycle.due, record, child, cycle, state };
    }
  }
}
