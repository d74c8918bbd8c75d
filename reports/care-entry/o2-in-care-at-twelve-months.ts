import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import type { FollowedCohort } from './cohort-count';
import { COHORT_WORDS } from './cohort-words';

/** Told beside this one measure of this one cohort, and nowhere else (law and evidence 3). */
export const TRIAL =
  'For comparison: in a trial in 21 other councils in England, of families who got such a letter in 2020 to 2022, 36.2% of children of families referred for a meeting were looked after twelve months after the letter, and 44.8% of those not referred (Taylor and others 2024, doi 10.1093/bjsw/bcae035). The figures here are of another place and time, and of families who were not chosen by lot.';

const WHO: Readonly<Record<FollowedCohort, string>> = {
  K1: 'children not looked after at the start and followed for all 12 months',
  K2: 'children followed for all 12 months, also those already looked after at the start',
};

export const inCareAtTwelveMonths = (cohort: FollowedCohort, count: Count): Measure => ({
  id: `O2.${cohort}`,
  version: 1,
  title: `Looked after at 12 months, ${COHORT_WORDS[cohort].title}`,
  question: 'How many children were looked after on the day twelve months later?',
  definition: `Of the ${WHO[cohort]}: the share looked after on the day 12 months after the start. A child who entered care and has left is not among them.${cohort === 'K2' ? ` ${TRIAL}` : ''}`,
  denominator: WHO[cohort],
  numerator: 'of these, those looked after on the day 12 months after the start',
  window: `12 months from ${COHORT_WORDS[cohort].index}`,
  source: COHORT_WORDS[cohort].source,
  published: true,
  count,
  rows: [part(`O2.${cohort}`, 'at_twelve_la', 'at_twelve')],
});
