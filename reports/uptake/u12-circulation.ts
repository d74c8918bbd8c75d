import { part, type Measure } from '../counting/measure';
import { agreedPlans } from './agreed-plans';

export const circulation: Measure = {
  id: 'U12',
  version: 1,
  title: 'Plan sent to everybody in time',
  question: 'Of the plans agreed, how many were sent to everybody on the list in time?',
  definition:
    'Of the plans agreed in the period long enough ago for the time to be over: the share sent to everybody on the distribution list within five working days, or what the council sets; an empty list is not circulated. Of those with a child on a child protection plan that day: the share where the chair of the conference was told in that time. Of those agreed 14 days ago or more: the share where each child was given its own version within 14 days, or why not is written down. And the share where everybody invited to the meeting had been prepared for it.',
  denominator: 'plans agreed in the period, once the time is over; for the chair, those with a child on a child protection plan',
  numerator: 'of these, those sent to everybody; told to the chair; given to each child; with everybody prepared',
  window: '5 working days from the agreement, or what the council sets; 14 days for the child’s version',
  source: 'module: plans, distribution lists, notices, preparation; case system: child protection plans',
  published: true,
  count: agreedPlans,
  rows: [
    part('U12', 'circulated', 'mature'),
    part('U12.cp_chair', 'chair_told', 'for_chair'),
    part('U12.child_version', 'versions_given', 'version_mature'),
    part('U12.prepared', 'prepared', 'mature'),
  ],
};
