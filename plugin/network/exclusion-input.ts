import { day, optionalDay, optionalNarrative } from '../core/input';

/** S4-50 to S4-52: what is asked when somebody is kept away, and again at each look. */
export const exclusionFields = {
  reviewOn: day({ what: 'the date on which it is looked at again' }),
  worries: optionalNarrative({ max: 5000 }),
  existingSafety: optionalNarrative({ max: 5000 }),
  mustHappen: optionalNarrative({ max: 5000 }),
  explainedHow: optionalNarrative({ max: 5000 }),
  explainedOn: optionalDay({ what: 'the date on which it was explained' }),
};
