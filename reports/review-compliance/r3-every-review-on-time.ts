import { CHILD_BREAKDOWNS, childCategories } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { firstOf, perPeriod, type Count, type Unit } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import { countedCycles } from './child-cycles';
import { REVIEW_CATEGORIES, reviewRegime } from './cycles';

/** Children with a counted cycle in the period, over all their plans, as at the first of these cycles. */
const childrenReviewed: Count = {
  id: 'children reviewed',
  unit: 'child once',
  cells: ['children', 'all_on_time', 'not_all_on_time'],
  lines: [['children', 'all_on_time', 'not_all_on_time']],
  breakdowns: CHILD_BREAKDOWNS,
  fixedCategories: REVIEW_CATEGORIES,
  defects: CHILD_DEFECTS,
  adultsApart: false,
  unitsByPeriod: perPeriod(
    countedCycles,
    ({ child }) => child.id,
    (own): Unit => {
      const { child, on, cycle } = firstOf(own);
      return {
        // A child once, over all its plans.
        record: { child: child.id },
        on,
        categories: { ...childCategories(child, on), regime: reviewRegime(cycle) },
        adult: false,
        cells: ['children', own.every(({ state }) => state === 'on_time') ? 'all_on_time' : 'not_all_on_time'],
        defects: childDefects(child, on),
      };
    },
  ),
};

export const everyReviewOnTime: Measure = {
  id: 'R3',
  version: 1,
  title: 'Children with every review on time',
  question: 'Of the children whose plan was due for review, how many had every review on time?',
  definition:
    'Children with at least one review due in the period and before the day of the run: the share whose reviews due in the period were all held on or before their due dates.',
  denominator: 'children with at least one counted review cycle in the period',
  numerator: 'of these, those with all of them on time',
  window: 'as R1',
  source: 'module: plans, reviews, waivers; case system: plans and legal regimes of the child',
  published: true,
  count: childrenReviewed,
  rows: [part('R3', 'all_on_time', 'children')],
};
