import type { Count } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import { offersByChild, offersByFamily } from './offers';

const acceptanceBy = (who: 'child' | 'family', count: Count): Measure => {
  const id = `U2.${who}`;
  const units = who === 'child' ? 'children' : 'families';
  return {
    id,
    version: 1,
    title: `Acceptance of the offer (${units})`,
    question: `Of the ${units} to whom a meeting was offered, for how many did someone accept?`,
    definition: `Of the ${units} first offered a meeting in the period and long enough ago to have answered: the share with at least one acceptance within the answering time. An answer that comes later, or without a date, is no response.`,
    denominator: `${units} with an offer dated in the period, once the answering time of the first is over`,
    numerator: 'of these, those of whom at least one person offered accepted in time',
    window: 'answering time after the offer (28 days unless the council sets another)',
    source: 'module: offers and answers',
    published: true,
    count,
    rows: [
      part(id, 'accepted', 'mature'),
      part(`${id}.declined`, 'declined', 'mature'),
      part(`${id}.no_response`, 'no_response', 'mature'),
      part(`${id}.immature`, 'immature', 'offered'),
    ],
  };
};

export const acceptanceByChild = acceptanceBy('child', offersByChild);
export const acceptanceByFamily = acceptanceBy('family', offersByFamily);
