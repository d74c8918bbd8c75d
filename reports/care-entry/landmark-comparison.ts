import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import { CAVEAT } from './caveat';
import { COHORT_WORDS } from './cohort-words';

/** The one comparison of groups that is fair: both begin at the same event, and which group a child is in is known when the clock starts. */
export const landmarkComparison = (count: Count): Measure => ({
  id: 'O1.K2.landmark',
  version: 1,
  title: 'Entered care within 12 months, by whether the family was referred soon after the letter',
  question:
    'Of the children with a letter before proceedings, how many entered care: where the family was referred for a meeting, and where not?',
  definition: `Children with a letter before proceedings in the period who were not looked after, and had neither entered care nor been lost from sight 28 days after the letter (or what the council sets), in two groups: referred for a meeting by then, or not. The share of each that entered care in the 12 months from then. Not compared where either group has fewer than 20 children. ${CAVEAT}`,
  denominator: 'children of each group followed for 12 months from 28 days after the letter, or until they entered care',
  numerator: 'of these, those who entered care in that time',
  window: '12 months from 28 days after the letter, or what the council sets',
  source: `${COHORT_WORDS.K2.source}; module: referrals`,
  published: true,
  count,
  rows: [
    part('O1.K2.landmark.referred', 'referred_entered', 'referred', { besides: 'not_referred' }),
    part('O1.K2.landmark.not_referred', 'not_referred_entered', 'not_referred', { besides: 'referred' }),
  ],
});
