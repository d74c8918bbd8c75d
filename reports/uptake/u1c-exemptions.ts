import { part, type Measure } from '../counting/measure';
import { exemptFor, EXEMPTION_REASONS, letters } from './letters';

export const exemptions: Measure = {
  id: 'U1c',
  version: 1,
  title: 'Exemptions from offering',
  question: 'For how many children with a letter before proceedings was it decided that an offer is not in their best interests, and why?',
  definition:
    'Of all letters before proceedings of the period: the share with a decision, on or before the letter’s date, that offering was not in the child’s best interests; of these, by the code of the latest such decision. A reason that is only in words is “not coded”.',
  denominator: 'all children with a letter before proceedings in the period, one letter a spell; for reasons, those exempt',
  numerator: 'of these, those exempt on or before the letter’s date',
  window: 'none',
  source: 'case system: letters, step-downs, applications; module: exemptions',
  published: true,
  count: letters,
  rows: [
    part('U1c', 'exempt', 'letters'),
    ...EXEMPTION_REASONS.map((reason) => part(`U1c.${reason}`, exemptFor(reason), 'exempt', { overallOnly: true })),
  ],
};
