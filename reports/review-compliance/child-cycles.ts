import { earliest, type CalendarDay } from '../../plugin/core/calendar-day';
import { qualifies, reviewCycles, type ReviewCycle } from '../../plugin/reviews/review-cycle';
import type { Run } from '../counting/count';
import type { PlanFact } from '../facts/facts';
import type { KnownChild, KnownFamily } from '../facts/known-family';

/** One child's plan with all its review cycles as at the day of the run. */
export interface ChildPlan {
  readonly child: KnownChild;
  readonly active: boolean;
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
        if (plan.children.includes(child.id)) yield childPlan(child, plan, plans[at + 1]?.agreedOn, run);
      }
    }
  }
}

/** A plan ends by its own end, by the episode's next plan, or by the child's death. */
function childPlan(child: KnownChild, plan: PlanFact, replacedOn: CalendarDay | undefined, { asAt, settings }: Run): ChildPlan {
  const endedOn = earliest(plan.endedOn, replacedOn, child.history.person.dateOfDeath);
  const concerns = ({ children }: { readonly children: readonly string[] }): boolean =>
    children.length === 0 || children.includes(child.id);
  const cycles = reviewCycles(
    {
      agreedOn: plan.agreedOn,
      familyDate: plan.familyReviewDate,
      endedOn,
      reviews: plan.reviews.filter((review) => concerns(review) && qualifies(review)),
      waivedOn: plan.waivers.filter((waiver) => concerns(waiver) && waiver.reason.trim() !== '').map(({ on }) => on),
      regimes: child.regimes,
    },
    settings.reviews,
    asAt,
  );
  return { child, active: endedOn === undefined, cycles };
}

/** A cycle that R1 counts: due before the day of the run, and held, late, overdue or missed (C2). */
export interface CountedCycle {
  readonly on: CalendarDay;
  readonly child: KnownChild;
  readonly cycle: ReviewCycle;
  readonly state: CountedState;
}

const COUNTED = { 'on-time': 'on_time', late: 'late', overdue: 'overdue', 'missed-closed': 'missed_closed' } as const;
export type CountedState = (typeof COUNTED)[keyof typeof COUNTED];

export function* countedCycles(family: KnownFamily, run: Run): Iterable<CountedCycle> {
  for (const { child, cycles } of childPlans(family, run)) {
    for (const cycle of cycles) {
      const state = cycle.state in COUNTED ? COUNTED[cycle.state as keyof typeof COUNTED] : undefined;
      if (state !== undefined && cycle.due !== undefined && cycle.due < run.asAt) yield { on: cycle.due, child, cycle, state };
    }
  }
}
