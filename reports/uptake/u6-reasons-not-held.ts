import { part, type Measure } from '../counting/measure';
import { REASONS_NOT_HELD, referralsByFamily } from './referrals';

export const reasonsNotHeld: Measure = {
  id: 'U6',
  version: 1,
  title: 'Referred, and no meeting held',
  question: 'Of the families referred, for how many was no meeting held at all, and why?',
  definition:
    'Of the families referred in the period long enough ago for the time to be over: the share for whom no meeting was held by the last complete day, however late; of these, by the reason with which the process was closed. Not closed is “still open”; closed without a reason is “not recorded”.',
  denominator: 'families referred in the period, once the time of U4 is over; for reasons, those without a meeting',
  numerator: 'of these, those without a meeting held by the last complete day',
  window: '56 days from the referral to be counted, unless the council sets another time',
  source: 'module: referrals, meetings, endings',
  published: true,
  count: referralsByFamily,
  rows: [
    part('U6', 'mature_not_held', 'mature'),
    ...REASONS_NOT_HELD.map((reason) => part(`U6.${reason}`, reason, 'mature_not_held', { overallOnly: true })),
  ],
};
