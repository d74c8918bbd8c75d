import type { Measure, Report } from '../counting/measure';
import type { CohortId } from './cohort';
import { cohortCount } from './cohort-count';
import { followUpTable } from './o0-follow-up';
import { enteredCare, enteredCareInSixMonths } from './o1-entered-care';
import { entryCurve } from './o1k-entry-curve';
import { inCareAtTwelveMonths } from './o2-in-care-at-twelve-months';
import { daysLookedAfter } from './o6-days-looked-after';

function measuresOf(cohort: CohortId): readonly Measure[] {
  const count = cohortCount(cohort);
  return [followUpTable, enteredCare, enteredCareInSixMonths, entryCurve, inCareAtTwelveMonths, daysLookedAfter].map((measure) =>
    measure(cohort, count),
  );
}

export const careEntry: Report = {
  id: 'care-entry',
  title: 'Care entry after a meeting or a letter',
  question: 'How many children enter care in the year after a family meeting, or after a letter before proceedings?',
  sources: ['caseRecords', 'careEpisodes', 'module'],
  publishedGrain: 'financial-year',
  measures: [...measuresOf('K1'), ...measuresOf('K2')],
};
