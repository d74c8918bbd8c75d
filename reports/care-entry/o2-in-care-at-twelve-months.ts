import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import type { CohortId } from './cohort';
import { COHORT_WORDS } from './cohort-words';

const WHO: Readonly<Record<CohortId, string>> = {
  K1: 'children not looked after at the start and followed for all 12 months',
  K2: 'children followed for all 12 months, also those already looked after at the start',
};

export const inCareAtTwelveMonths = (cohort: CohortId, count: Count): Measure => ({
  id: `O2.${cohort}`,
  version: 1,
  title: `Looked after at 12 months, ${COHORT_WORDS[cohort].title}`,
  question: 'How many children were looked after on the day twelve months later?',
  definition: `Of the ${WHO[cohort]}: the share looked after on the day 12 months after the start. A child who entered care and has left is not among them.`,
  denominator: WHO[cohort],
  numerator: 'of these, those looked after on the day 12 months after the start',
  window: `12 months from ${COHORT_WORDS[cohort].index}`,
  source: COHORT_WORDS[cohort].source,
  published: true,
  count,
  rows: [part(`O2.${cohort}`, 'at_twelve_la', 'at_twelve')],
});
