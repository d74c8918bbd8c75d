import { part, type Measure } from '../counting/measure';
import { cycles } from './cycles';

export const reviewsHeldAtAll: Measure = {
  id: 'R1h',
  version: 1,
  title: 'Reviews of family plans held at all',
  question: 'Of the reviews of family plans that fell due, how many have been held, on time or late?',
  definition: 'Of the reviews that fell due in the period and before the day of the run: the share that has been held by now.',
  denominator: 'as R1',
  numerator: 'of these, those held, on time or late',
  window: 'so far',
  source: 'module: plans, reviews, waivers; case system: plans and legal regimes of the child',
  published: true,
  count: cycles,
  rows: [part('R1h', 'held', 'cycles')],
};
