import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import { changeCell, stepCell, type FollowedCohort } from './cohort-count';
import { COHORT_WORDS } from './cohort-words';
import { CHANGES, STEPS } from './regime-steps';

const regimeAfter = (months: 6 | 12, cohort: FollowedCohort, count: Count): Measure => {
  const id = `O7_${months}.${cohort}`;
  const all = months === 12 ? 'at_twelve' : 'at_six';
  return {
    id,
    version: 1,
    title: `Regime ${months} months later, ${COHORT_WORDS[cohort].title}`,
    question: `Under which regime were children ${months} months later: a lower one, the same, a higher one, or none?`,
    definition: `Of the ${COHORT_WORDS[cohort].children} who were followed for all ${months} months: the highest regime on the last day against that at the start. Highest first: looked after, care proceedings, pre-proceedings, child protection, child in need, early help and post-permanence alike, open without a plan. Closed is under none then, whatever before. Internal files have the whole cross table.`,
    denominator: `children followed for all ${months} months`,
    numerator: 'of these, those stepped down, the same, up, closed',
    window: `${months} months from ${COHORT_WORDS[cohort].index}`,
    source: `${COHORT_WORDS[cohort].source}; case system: plans and legal regimes of the child`,
    published: true,
    count,
    rows: [
      ...STEPS.map((step) => part(`${id}.${step}`, stepCell(months, step), all)),
      ...CHANGES.map((change) => part(`${id}.from_to.${change}`, changeCell(months, change), all, { overallOnly: true, internal: true })),
    ],
  };
};

export const regimeAfterSixMonths = (cohort: FollowedCohort, count: Count): Measure => regimeAfter(6, cohort, count);
export const regimeAfterTwelveMonths = (cohort: FollowedCohort, count: Count): Measure => regimeAfter(12, cohort, count);
