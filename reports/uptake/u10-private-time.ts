import { part, type Measure } from '../counting/measure';
import { heldMeetings } from './held-meetings';

export const privateTime: Measure = {
  id: 'U10',
  version: 1,
  title: 'Private family time',
  question: 'At how many family group conferences did the family have time to itself?',
  definition: 'Of the family group conferences held in the period: the share with private family time. Not recorded is not yes.',
  denominator: 'family group conferences held in the period',
  numerator: 'of these, those with private family time recorded',
  window: 'none',
  source: 'module: meetings',
  published: true,
  count: heldMeetings,
  rows: [part('U10', 'private', 'conferences')],
};
