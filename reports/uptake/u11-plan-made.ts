import { part, type Measure } from '../counting/measure';
import { heldMeetings } from './held-meetings';

export const planMade: Measure = {
  id: 'U11',
  version: 1,
  title: 'Plan made and accepted',
  question: 'At how many meetings was a plan agreed, and was it accepted?',
  definition:
    'Of the meetings held in the period: the share with a plan agreed by the last complete day. Of those with a plan: the share whose latest plan was accepted, accepted in part, not accepted, or is not decided yet.',
  denominator: 'meetings held in the period; for decisions, those with a plan',
  numerator: 'meetings with a plan agreed; plans by decision',
  window: 'none, so far',
  source: 'module: meetings, plans, decisions',
  published: true,
  count: heldMeetings,
  rows: [
    part('U11.agreed', 'with_plan', 'meetings'),
    part('U11.accepted', 'accepted', 'with_plan'),
    part('U11.partly', 'partly', 'with_plan'),
    part('U11.not_accepted', 'not_accepted', 'with_plan'),
    part('U11.undecided', 'undecided', 'with_plan'),
  ],
};
