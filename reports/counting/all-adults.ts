import type { CalendarDay } from '../../plugin/core/calendar-day';
import { isAdultOn, type KnownEpisode } from '../facts/known-family';

/** A family or a meeting stands with the over-18s only where all its children are 18 (A25). */
export const allAdultsOn = ({ members }: KnownEpisode, on: CalendarDay): boolean =>
  members.length > 0 && members.every(({ child }) => isAdultOn(child, on));
