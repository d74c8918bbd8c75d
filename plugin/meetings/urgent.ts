import type { CalendarDay } from '../core/calendar-day';
import type { Episode } from '../episodes/episode';

/** S4-18: at imminent risk the first meeting is on the day of the strategy discussion. Later is warned of, never stopped. */
export function isLaterThanUrgent({ referral }: Pick<Episode, 'referral'>, on: CalendarDay | undefined): boolean {
  if (referral?.urgent !== true || referral.strategyDiscussionOn === undefined || on === undefined) return false;
  return on > referral.strategyDiscussionOn;
}
