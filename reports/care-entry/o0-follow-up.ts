import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import type { FollowedCohort } from './cohort-count';
import { COHORT_WORDS } from './cohort-words';
import { FOLLOW_UP_STATES } from './follow-up';

export const followUpTable = (cohort: FollowedCohort, count: Count): Measure => ({
  id: `O0.${cohort}`,
  version: 1,
  title: `What is known so far, ${COHORT_WORDS[cohort].title}`,
  question: 'How many of the children have been followed for twelve months, and what became of them?',
  definition: `All ${COHORT_WORDS[cohort].children}, each once, by follow-up: not yet born; looked after at the start; not followed for twelve months yet, whatever has happened so far; entered care; follow-up cut short (18th birthday, death, another authority, moved away and closed); not entered care. Printed before any other figure.`,
  denominator: COHORT_WORDS[cohort].children,
  numerator: 'children in each state',
  window: `12 months from ${COHORT_WORDS[cohort].index}`,
  source: COHORT_WORDS[cohort].source,
  published: true,
  count,
  rows: FOLLOW_UP_STATES.map((state) => part(`O0.${cohort}.${state}`, state, 'cohort')),
});
