import { part, type Measure } from '../counting/measure';
import { letters } from './letters';

export const offerInTime: Measure = {
  id: 'U1',
  version: 1,
  title: 'Offer in time before proceedings',
  question: 'When the council wrote before care proceedings, had the family been offered a family group decision-making meeting by then?',
  definition:
    'Of the letters before proceedings of the period, without those for which offering was not in the child’s best interests by the letter’s date: the share with an offer to a parent or someone with parental responsibility on or before the letter’s date.',
  denominator:
    'children with a letter before proceedings in the period, one letter a spell, less exemptions on or before the letter’s date',
  numerator: 'of these, those with an offer on or before the letter’s date, after the spell before ended',
  window: 'none',
  source: 'case system: letters, step-downs, applications; module: offers, exemptions',
  published: true,
  count: letters,
  rows: [
    part('U1', 'in_time', 'offerable'),
    part('U1.in_time', 'in_time', 'letters'),
    part('U1.late', 'late', 'letters'),
    part('U1.exempt', 'exempt', 'letters'),
    part('U1.none', 'none', 'letters'),
  ],
};
