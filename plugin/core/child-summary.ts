import type { CalendarDay } from './calendar-day';
import type { PersonId } from './case-system';
import type { ModulePath } from './page';

/** One open process, as the host's own page of the child may show it. Days, states and a code: nothing that anybody wrote. */
export interface ProcessSummary {
  /** Printed on letters: "FM-7K3Q9". */
  readonly reference: string;
  /** The council's own name for the type of meeting; left out until it is chosen. */
  readonly type?: string;
  readonly startedOn: CalendarDay;
  /** The next day of a meeting that is planned. */
  readonly nextMeetingOn?: CalendarDay;
  readonly plan?: {
    readonly version: number;
    readonly agreedOn: CalendarDay;
    readonly endedOn?: CalendarDay;
  };
  /** The next day on which a review is due, or was. */
  readonly nextReviewOn?: CalendarDay;
  /** The next day on which anything at all is due. */
  readonly nextDueOn?: CalendarDay;
  /** How much is late, by whoever. */
  readonly overdue: number;
  /** Inside the module: stands behind the path under which the host mounted it. */
  readonly path: ModulePath;
}

/** What the host shows on a child's record of its own page. */
export interface ChildSummary {
  readonly childId: PersonId;
  /** Newest first; empty where nothing is under way. */
  readonly processes: readonly ProcessSummary[];
}
