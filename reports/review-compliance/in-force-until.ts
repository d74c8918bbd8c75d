import { earliest, type CalendarDay } from '../../plugin/core/calendar-day';
import type { PlanFact } from '../facts/facts';
import type { KnownEpisode } from '../facts/known-family';

/** A plan ends by its own end, or by the episode's next plan, on its date. Undefined = still in force. */
export function inForceUntil({ plans }: Pick<KnownEpisode, 'plans'>, plan: PlanFact): CalendarDay | undefined {
  const inOrder = plans.toSorted((a, b) => (a.agreedOn < b.agreedOn ? -1 : 1));
  return earliest(plan.endedOn, inOrder[inOrder.indexOf(plan) + 1]?.agreedOn);
}
