import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import type { FollowedCohort } from './cohort-count';
import { COHORT_WORDS } from './cohort-words';

export const firstPlacementWithKin = (cohort: FollowedCohort, count: Count): Measure => ({
  id: `O5.${cohort}`,
  version: 1,
  title: `First placement with a relative or friend, ${COHORT_WORDS[cohort].title}`,
  question: 'Of the children who entered care, how many lived with a relative or friend first?',
  definition: `Of the ${COHORT_WORDS[cohort].children} who entered care within 12 months: the share whose first placement was with a relative or friend who fosters (U1, U2, U3). A placement that is not recorded is not one.`,
  denominator: 'children who entered care within 12 months (O1)',
  numerator: 'of these, those first placed with a relative or friend',
  window: `12 months from ${COHORT_WORDS[cohort].index}`,
  source: COHORT_WORDS[cohort].source,
  published: true,
  count,
  rows: [part(`O5.${cohort}`, 'with_kin', 'entered')],
});
