import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import { referralsByChild, referralsByFamily } from './referrals';

const conversionBy = (who: 'child' | 'family', count: Count): Measure => {
  const id = `U4.${who}`;
  const units = who === 'child' ? 'children' : 'families';
  return {
    id,
    version: 1,
    title: `Referral to meeting in time (${units})`,
    question: `Of the ${units} referred, for how many was a first meeting held within the time aimed for?`,
    definition: `Of the ${units} referred in the period long enough ago for the time to be over: the share whose first meeting was held within it. Those closed without a meeting stay in the denominator.`,
    denominator: `${units} referred in the period, once the time is over`,
    numerator: 'of these, those whose first meeting of the episode was held within the time',
    window: '56 days from the referral, unless the council sets another time',
    source: 'module: referrals and meetings',
    published: true,
    count,
    rows: [part(id, 'in_window', 'mature'), part(`${id}.immature`, 'immature', 'referred')],
  };
};

export const conversionByChild = conversionBy('child', referralsByChild);
export const conversionByFamily = conversionBy('family', referralsByFamily);
