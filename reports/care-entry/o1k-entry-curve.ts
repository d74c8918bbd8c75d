import type { Count } from '../counting/count';
import type { Measure, RowSpec } from '../counting/measure';
import type { FollowedCohort } from './cohort-count';
import { COHORT_WORDS } from './cohort-words';
import { CURVE_DAYS, enteredBy, PUBLISHED_DAYS, seenThrough } from './curve-days';

export const entryCurve = (cohort: FollowedCohort, count: Count): Measure => ({
  id: `O1k.${cohort}`,
  version: 1,
  title: `Entered care, month by month, ${COHORT_WORDS[cohort].title}`,
  question: 'How does the share of children who have entered care grow over the first year?',
  definition: `Kaplan–Meier estimate of the cumulative share of the ${COHORT_WORDS[cohort].children} that had entered care by each day, using every child for as long as each was followed. Entries come before the end of a follow-up on the same day; the anniversary is day 365. Published at 3, 6, 9 and 12 months only; internal files have every month, with the 95% confidence band (log-log) from low to high.`,
  denominator: 'children still followed on the day and not in care before it',
  numerator: 'children who had entered care by the day',
  window: `days from ${COHORT_WORDS[cohort].index}`,
  source: COHORT_WORDS[cohort].source,
  published: true,
  count,
  rows: [
    ...CURVE_DAYS.map((day): RowSpec => ({
      kind: 'curve',
      id: `O1k.${cohort}.d${day}`,
      day,
      entries: enteredBy(day),
      atRisk: seenThrough(day),
      published: PUBLISHED_DAYS.includes(day),
    })),
    ...CURVE_DAYS.flatMap((day) =>
      (['low', 'high'] as const).map((end): RowSpec => ({ kind: 'band', id: `O1k.${cohort}.d${day}.${end}`, day, end })),
    ),
  ],
});
