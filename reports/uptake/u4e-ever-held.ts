import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import { referralsByChild, referralsByFamily } from './referrals';

const everHeldBy = (who: 'child' | 'family', count: Count): Measure => {
  const id = `U4e.${who}`;
  const units = who === 'child' ? 'children' : 'families';
  return {
    id,
    version: 1,
    title: `Meeting ever held, so far (${units})`,
    question: `Of the ${units} referred, for how many has a meeting been held so far, however long it took?`,
    definition: `Of all ${units} referred in the period: the share with a meeting held by the last complete day. So far: the share can still rise.`,
    denominator: `all ${units} referred in the period`,
    numerator: 'of these, those with a meeting of the episode held on or after the referral, by the last complete day',
    window: 'none, so far',
    source: 'module: referrals and meetings',
    published: true,
    count,
    rows: [part(id, 'held', 'referred')],
  };
};

export const everHeldByChild = everHeldBy('child', referralsByChild);
export const everHeldByFamily = everHeldBy('family', referralsByFamily);
