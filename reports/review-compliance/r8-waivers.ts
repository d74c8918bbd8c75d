import { part, type Measure } from '../counting/measure';
import { cycles, waivedFor, WAIVER_REASONS } from './cycles';

export const waivers: Measure = {
  id: 'R8',
  version: 1,
  title: 'Reviews waived',
  question: 'Of the reviews of family plans that fell due, how many had a manager waived, and why?',
  definition:
    'Of the reviews due in the period and before the day of the run, those waived among them: the share that a manager waived, with a reason, by the due date; of these, by the code of the reason. A reason that is only in words is “not coded”. A review held by its due date, or a plan that ended by then, goes before a waiver.',
  denominator: 'review cycles of R1 and those waived; for reasons, those waived',
  numerator: 'of these, those waived',
  window: 'from the plan or the review before to the due date',
  source: 'module: plans, reviews, waivers; case system: plans and legal regimes of the child',
  published: true,
  count: cycles,
  rows: [
    part('R8', 'waived', 'due', { publishedOverall: true }),
    ...WAIVER_REASONS.map((reason) => part(`R8.${reason}`, waivedFor(reason), 'waived', { overallOnly: true })),
  ],
};
