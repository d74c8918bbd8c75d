import { part, type Measure } from '../counting/measure';
import { letters } from './letters';

export const offerOrExemption: Measure = {
  id: 'U1b',
  version: 1,
  title: 'Offer or recorded exemption',
  question: 'When the council wrote before care proceedings, was there an offer, or a recorded decision not to offer?',
  definition:
    'Of all letters before proceedings of the period: the share with an offer or a best-interests exemption on or before the letter’s date. Shows that exemptions do not flatter U1.',
  denominator: 'all children with a letter before proceedings in the period, one letter a spell',
  numerator: 'of these, those offered in time, or exempt on or before the letter’s date',
  window: 'none',
  source: 'case system: letters, step-downs, applications; module: offers, exemptions',
  published: true,
  count: letters,
  rows: [part('U1b', 'covered', 'letters')],
};
