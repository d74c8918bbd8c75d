import type { Measure, Report } from '../counting/measure';
import { cohortCount, type FollowedCohort } from './cohort-count';
import { landmarkComparison } from './landmark-comparison';
import { followUpTable } from './o0-follow-up';
import { enteredCare, enteredCareInSixMonths } from './o1-entered-care';
import { entryCurve } from './o1k-entry-curve';
import { inCareAtTwelveMonths } from './o2-in-care-at-twelve-months';
import { proceedingsWithinTwelveMonths } from './o3-proceedings';
import { returnHome } from './o4-return-home';
import { firstPlacementWithKin } from './o5-first-placement';
import { daysLookedAfter } from './o6-days-looked-after';
import { regimeAfterSixMonths, regimeAfterTwelveMonths } from './o7-regime-later';

/** K1 and K2, as they are followed. */
export const cohorts = { K1: cohortCount('K1'), K2: cohortCount('K2') };

const measuresOf = (cohort: FollowedCohort): readonly Measure[] =>
  [
    followUpTable,
    enteredCare,
    enteredCareInSixMonths,
    entryCurve,
    inCareAtTwelveMonths,
    proceedingsWithinTwelveMonths,
    firstPlacementWithKin,
    daysLookedAfter,
    regimeAfterSixMonths,
    regimeAfterTwelveMonths,
  ].map((measure) => measure(cohort, cohorts[cohort]));

export const careEntry: Report = {
  id: 'care-entry',
  title: 'Care entry after a meeting or a letter',
  question: 'How many children enter care in the year after a family meeting, or after a letter before proceedings?',
  sources: ['caseRecords', 'careEpisodes', 'module'],
  publishedGrain: 'financial-year',
  measures: [...measuresOf('K1'), ...measuresOf('K2'), landmarkComparison(cohorts.K2), returnHome],
};
