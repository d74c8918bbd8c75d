import type { Count } from '../counting/count';
import type { Measure } from '../counting/measure';
import { DAYS_LOOKED_AFTER, type FollowedCohort } from './cohort-count';
import { COHORT_WORDS } from './cohort-words';

export const daysLookedAfter = (cohort: FollowedCohort, count: Count): Measure => ({
  id: `O6.${cohort}`,
  version: 1,
  title: `Days looked after in the 12 months, ${COHORT_WORDS[cohort].title}`,
  question: 'How many days was a child looked after, on average, in the twelve months?',
  definition: `Days looked after within the 12 months, added up over the ${COHORT_WORDS[cohort].children} who were not looked after at the start and were followed for 12 months, or until they entered care; divided by their number. Short breaks are not counted.`,
  denominator: 'children followed for 12 months, or until they entered care',
  numerator: 'days looked after, from the start to the day before the anniversary',
  window: `12 months from ${COHORT_WORDS[cohort].index}`,
  source: COHORT_WORDS[cohort].source,
  published: true,
  count,
  rows: [{ kind: 'mean', id: `O6.${cohort}`, of: DAYS_LOOKED_AFTER, units: 'followed', contributors: 'entered' }],
});
