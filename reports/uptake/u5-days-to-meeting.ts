import { part, type Measure, type RowSpec } from '../counting/measure';
import { DAYS_FROM_REFERRAL, firstMeetings, urgentFirstMeetings } from './first-meetings';

const quartiles = (id: string): readonly RowSpec[] => {
  const shared = { kind: 'quantile', of: DAYS_FROM_REFERRAL, units: 'first_meetings' } as const;
  return [
    { ...shared, id: `${id}.median`, quarters: 2 },
    { ...shared, id: `${id}.q1`, quarters: 1 },
    { ...shared, id: `${id}.q3`, quarters: 3 },
  ];
};

export const daysToMeeting: Measure = {
  id: 'U5',
  version: 1,
  title: 'Days from referral to first meeting',
  question: 'Of the first meetings held, how long after the referral were they held?',
  definition:
    'Days from referral to the first meeting held in the period: median, quartiles, and how many within 28 days, in 29 to 56, and later. Urgent referrals are apart. It says nothing of families whose meeting was never held: read it next to U4.',
  denominator: 'first meetings held in the period after a referral that was not urgent',
  numerator: 'days from the referral to the meeting; meetings in each band of days',
  window: 'none',
  source: 'module: referrals and meetings',
  published: true,
  count: firstMeetings,
  rows: [
    ...quartiles('U5'),
    part('U5.days_0_28', 'days_0_28', 'first_meetings'),
    part('U5.days_29_56', 'days_29_56', 'first_meetings'),
    part('U5.days_57_plus', 'days_57_plus', 'first_meetings'),
  ],
};

export const urgentDaysToMeeting: Measure = {
  id: 'U5u',
  version: 1,
  title: 'Days from urgent referral to first meeting',
  question: 'After an urgent referral, how soon was the first meeting, and was it on the day of the strategy discussion?',
  definition:
    'Days from urgent referral to the first meeting held in the period: median and quartiles; and, of those with a dated strategy discussion, the share held on that day.',
  denominator: 'first meetings held in the period after an urgent referral; for the same day, those with a dated strategy discussion',
  numerator: 'days from the referral to the meeting; meetings held on the day of the strategy discussion',
  window: 'none',
  source: 'module: referrals and meetings',
  published: true,
  count: urgentFirstMeetings,
  rows: [...quartiles('U5u'), part('U5u.same_day', 'same_day', 'with_strategy_date')],
};
