import { part, type Measure } from '../counting/measure';
import { DAYS_FROM_INVOLVEMENT, firstOffers, STAGES } from './first-offers';

export const firstOfferStage: Measure = {
  id: 'U7',
  version: 1,
  title: 'When a meeting is first offered',
  question: 'At which stage of the council’s work was a meeting first offered, and how long after it began?',
  definition:
    'Children about whom a meeting was offered for the first time ever, by the highest regime they were under on the day of the offer, or pre-proceedings where it was made in the letter before proceedings; and the median days from the start of the unbroken involvement of any service.',
  denominator: 'children whose first offer ever was made in the period; for the days, those with an involvement on that day',
  numerator: 'of these, those under each regime; days from the start of the involvement to the offer',
  window: 'none',
  source: 'module: offers; case system: regimes, involvements',
  published: true,
  count: firstOffers,
  rows: [
    ...STAGES.map((stage) => part(`U7.${stage}`, stage, 'first_offers', { overallOnly: true })),
    { kind: 'quantile', id: 'U7.days_from_involvement', of: DAYS_FROM_INVOLVEMENT, units: 'involved', quarters: 2 },
  ],
};
