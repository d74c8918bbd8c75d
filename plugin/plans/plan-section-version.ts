import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import type { PlanSection } from './plan-section';

/** One part of a plan's text with its own version: two people can write two parts at once. */
export interface SectionVersion {
  readonly section: PlanSection;
  readonly version: number;
  /** Who wrote it last, and when; undefined where it came from the version or the preparation before. */
  readonly written?: { readonly by: WorkerId; readonly on: CalendarDay };
}
