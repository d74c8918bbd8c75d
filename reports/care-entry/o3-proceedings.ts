import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import type { FollowedCohort } from './cohort-count';
import { COHORT_WORDS } from './cohort-words';

export const proceedingsWithinTwelveMonths = (cohort: FollowedCohort, count: Count): Measure => ({
  id: `O3.${cohort}`,
  version: 1,
  title: `Care proceedings within 12 months, ${COHORT_WORDS[cohort].title}`,
  question: 'For how many children did the council apply for a care order in the twelve months?',
  definition: `Of the ${COHORT_WORDS[cohort].children} who were followed for all 12 months, without those for whom proceedings ran at the start or began on that day: the share with an application in the 12 months.`,
  denominator: 'children followed for all 12 months, with no proceedings at the start',
  numerator: 'of these, those with an application after the start, and on or before the last day of the 12 months',
  window: `12 months from ${COHORT_WORDS[cohort].index}`,
  source: `${COHORT_WORDS[cohort].source}; case system: applications, proceedings`,
  published: true,
  count,
  rows: [part(`O3.${cohort}`, 'applied', 'no_proceedings')],
});
