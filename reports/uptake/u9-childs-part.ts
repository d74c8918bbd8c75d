import { part, type Measure } from '../counting/measure';
import { childrenAtMeetings } from './children-at-meetings';

export const childsPart: Measure = {
  id: 'U9',
  version: 1,
  title: 'The child’s own part',
  question: 'At how many meetings were the views of the child whom the meeting was about heard?',
  definition:
    'Children aged 4 or over at the meetings held in the period, one a child and meeting: the share whose views were heard, because the child came and spoke, was spoken for, or sent them (participation codes PN1, PN2, PN3, PN5, PN6). A child without a code was not heard. Under-4s, and children not born then, stand apart.',
  denominator: 'children aged 4 or over whom a meeting held in the period was about; for the ages, all children',
  numerator: 'of these, those whose views were heard; those without a code; those offered, and those who had, an advocate',
  window: 'none',
  source: 'module: meetings, attendance, advocates; case system: dates of birth',
  published: true,
  count: childrenAtMeetings,
  rows: [
    part('U9', 'heard', 'aged_4_plus'),
    part('U9.not_recorded', 'no_code', 'aged_4_plus'),
    part('U9.under_4', 'under_4', 'children'),
    part('U9.age_not_recorded', 'age_not_recorded', 'children'),
    part('U9.advocate_offered', 'advocate_offered', 'aged_4_plus'),
    part('U9.advocate_used', 'advocate_used', 'aged_4_plus'),
  ],
};
