import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';

/** What a night's set holds of the census, and what its check found: a file of the set. */
export interface CensusIndex {
  readonly format: typeof CENSUS_FORMAT;
  readonly asAt: CalendarDay;
  /** The last day of which everything is known. */
  readonly dataTo: CalendarDay;
  readonly years: readonly CensusYearMade[];
  /** The case system does not tell of the meetings of pre-proceedings: no block has one. */
  readonly meetingsNotTold?: boolean;
}

/** Goes up with every change of `CensusIndex`: a set that an older release wrote is then passed over. */
export const CENSUS_FORMAT = 1;
export const CENSUS_FILE = 'census.json';

export interface CensusYearMade {
  /** "2026-27". */
  readonly name: string;
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  readonly children: number;
  readonly blocks: number;
  readonly problems: readonly CensusProblemFound[];
  readonly files: readonly { readonly name: string; readonly mediaType: 'application/xml' | 'text/csv'; readonly bytes: number }[];
}

export interface CensusProblemFound {
  readonly rule: string;
  readonly kind: 'error' | 'query';
  /** The return's element. */
  readonly field: string;
  readonly words: string;
  /** Left out where it is about the whole return. */
  readonly child?: { readonly id: PersonId; readonly caseReference: string; readonly restricted: boolean };
}
