import { CHILD_BREAKDOWNS, childCategories } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { eachUnit, type Count, type Unit } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import { childPlans } from './child-cycles';
import { REVIEW_CATEGORIES, reviewRegime } from './cycles';

/** Active plans by child, with a next due date, on the last complete day. */
const activePlans: Count = {
  id: 'active plans',
  unit: 'child per plan',
  cells: ['active', 'compliant', 'overdue'],
  lines: [['active', 'compliant', 'overdue']],
  breakdowns: CHILD_BREAKDOWNS.filter((breakdown) => breakdown !== 'quarter'),
  fixedCategories: REVIEW_CATEGORIES,
  defects: CHILD_DEFECTS,
  adultsApart: false,
  snapshot: true,
  unitsByPeriod: eachUnit(function* units(family, run): Iterable<Unit> {
    for (const { child, record, active, cycles } of childPlans(family, run)) {
      const next = cycles.at(-1);
      if (!active || next?.due === undefined) continue;
      yield {
        record,
        on: run.dataTo,
        categories: { ...childCategories(child, run.dataTo), regime: reviewRegime(next) },
        adult: false,
        cells: ['active', next.due >= run.asAt ? 'compliant' : 'overdue'],
        defects: childDefects(child, run.dataTo),
      };
    }
  }),
};

export const compliantToday: Measure = {
  id: 'R2',
  version: 1,
  title: 'Family plans up to date today',
  question: 'Of the family plans that are active today, for how many is no review overdue?',
  definition:
    'Active plans, one a child, that have a due date for their next review: the share whose due date is today or later. A snapshot: it stands in the periods that hold the last complete day, and is not published, since two nights’ snapshots differ by single children.',
  denominator: 'active plans of a child with a due date on the day of the run',
  numerator: 'of these, those whose next review is due on that day or later',
  window: 'the day of the run',
  source: 'module: plans, reviews, waivers; case system: plans and legal regimes of the child',
  published: false,
  count: activePlans,
  rows: [part('R2', 'compliant', 'active')],
};
