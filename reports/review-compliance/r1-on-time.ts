import { part, type Measure } from '../counting/measure';
import { cycles } from './cycles';

export const reviewsOnTime: Measure = {
  id: 'R1',
  version: 1,
  title: 'Reviews of family plans on time',
  question: 'Of the reviews of family plans that fell due, how many were held by their due date?',
  definition:
    'Of the reviews that fell due in the period and before the day of the run: the share held on or before the due date, with someone of the family’s network taking part and the plan looked at. Neither waived reviews nor those no longer required are counted.',
  denominator: 'review cycles with their due date in the period: on time, late, overdue, or missed when the plan closed',
  numerator: 'of these, those held on or before the due date',
  window: 'from the plan or the review before to the due date',
  source: 'module: plans, reviews, waivers; case system: plans and legal regimes of the child',
  published: true,
  count: cycles,
  rows: [
    part('R1', 'on_time', 'cycles'),
    part('R1.on_time', 'on_time', 'cycles'),
    part('R1.late', 'late', 'cycles'),
    part('R1.overdue', 'overdue', 'cycles'),
    part('R1.missed_closed', 'missed_closed', 'cycles'),
  ],
};
