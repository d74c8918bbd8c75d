import { part, type Measure } from '../counting/measure';
import { cycles } from './cycles';

export const firstReviewOnTime: Measure = {
  id: 'R5',
  version: 1,
  title: 'First reviews of family plans on time',
  question: 'Of the first reviews of family plans that fell due, how many were held by their due date?',
  definition:
    'As R1, of each plan’s first review alone. Where a plan’s first review never had a due date, or was no longer required, no later one takes its place.',
  denominator: 'first review cycles of a plan with their due date in the period',
  numerator: 'of these, those held on or before the due date',
  window: 'from the plan to the due date',
  source: 'module: plans, reviews, waivers; case system: plans and legal regimes of the child',
  published: true,
  count: cycles,
  rows: [part('R5', 'first_on_time', 'first', { publishedOverall: true })],
};
