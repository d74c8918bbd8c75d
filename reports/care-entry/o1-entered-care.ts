import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import type { FollowedCohort } from './cohort-count';
import { COHORT_WORDS } from './cohort-words';

const enteredWithin = (months: 6 | 12, cohort: FollowedCohort, count: Count): Measure => ({
  id: `${months === 12 ? 'O1' : 'O1_6'}.${cohort}`,
  version: 1,
  title: `Entered care within ${months} months, ${COHORT_WORDS[cohort].title}`,
  question: `Of the children who could be followed for ${months} months, how many entered care in that time?`,
  definition: `Of the ${COHORT_WORDS[cohort].children} and not looked after at the start, followed for all ${months} months: the share that entered care. Children not followed that long are in neither number. Short breaks are not care here.`,
  denominator: `children followed for ${months} months, or until they entered care`,
  numerator: `of these, those who entered care on or before the last day of the ${months} months`,
  window: `${months} months from ${COHORT_WORDS[cohort].index}`,
  source: COHORT_WORDS[cohort].source,
  published: true,
  count,
  rows: [months === 12 ? part(`O1.${cohort}`, 'entered', 'followed') : part(`O1_6.${cohort}`, 'six_entered', 'six_followed')],
});

export const enteredCare = (cohort: FollowedCohort, count: Count): Measure => enteredWithin(12, cohort, count);
export const enteredCareInSixMonths = (cohort: FollowedCohort, count: Count): Measure => enteredWithin(6, cohort, count);
