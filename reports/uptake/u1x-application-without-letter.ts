import { part, type Measure } from '../counting/measure';
import { applications } from './applications';

export const applicationWithoutLetter: Measure = {
  id: 'U1x',
  version: 1,
  title: 'Offer in time where proceedings began without a letter',
  question: 'Where care proceedings began without a letter before them, had the family been offered a meeting by then?',
  definition:
    'Of the children whose care proceedings were applied for in the period with no letter before proceedings at all, without those for whom offering was not in the child’s best interests by the date of the application: the share with an offer to a parent or someone with parental responsibility on or before that date. They are not in U1.',
  denominator: 'children with an application in the period and no letter before proceedings in the spell, less exemptions by then',
  numerator: 'of these, those with an offer on or before the date of the application, after the spell before ended',
  window: 'none',
  source: 'case system: letters, step-downs, applications, proceedings; module: offers, exemptions',
  published: true,
  count: applications,
  rows: [part('U1x', 'in_time', 'offerable')],
};
