import { part, type Measure } from '../counting/measure';
import { cycles, DAYS_LATE } from './cycles';

export const lateness: Measure = {
  id: 'R4',
  version: 1,
  title: 'How late reviews were',
  question: 'Of the reviews that were not on time, how many days late were they?',
  definition:
    'Reviews that were late, are overdue, or were missed when the plan closed, by days after the due date: until the review was held, until the day of the run, or until the plan ended; and the median of those days.',
  denominator: 'review cycles with their due date in the period that were late, overdue or missed',
  numerator: 'of these, those in each band of days; the median of the days',
  window: 'so far',
  source: 'module: plans, reviews, waivers; case system: plans and legal regimes of the child',
  published: true,
  count: cycles,
  rows: [
    part('R4.days_1_7', 'days_1_7', 'not_on_time'),
    part('R4.days_8_14', 'days_8_14', 'not_on_time'),
    part('R4.days_15_28', 'days_15_28', 'not_on_time'),
    part('R4.days_29_plus', 'days_29_plus', 'not_on_time'),
    { kind: 'quantile', id: 'R4.median', of: DAYS_LATE, units: 'not_on_time', quarters: 2 },
  ],
};
