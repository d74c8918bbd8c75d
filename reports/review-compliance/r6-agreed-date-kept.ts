import { part, type Measure } from '../counting/measure';
import { cycles } from './cycles';

export const agreedDateKept: Measure = {
  id: 'R6',
  version: 1,
  title: 'The family’s own review date kept',
  question: 'Where the family’s own date was the day by which to look at the plan again, was it kept?',
  definition:
    'As R1, of the reviews whose due date was the date that the family agreed, because no regime asked for an earlier one. A date that is the same as the regime’s is the family’s.',
  denominator: 'review cycles due in the period on the family’s own date',
  numerator: 'of these, those held on or before the date',
  window: 'from the plan or the review before to the family’s date',
  source: 'module: plans, reviews, waivers; case system: plans and legal regimes of the child',
  published: true,
  count: cycles,
  rows: [part('R6', 'by_family_on_time', 'by_family', { publishedOverall: true })],
};
