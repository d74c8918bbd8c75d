import { choice, choices, optionalDay, optionalText, text, yesNo } from '../core/input';
import { DISCLOSURE_LEVELS, MEMBER_STATUSES, SUPPORT_NEEDS } from './network-member';

/** Kinds that a person can be put on the list as; the children come from the case record. */
export const KINDS_TO_ADD = ['network', 'professional', 'worker', 'coordinator', 'advocate', 'interpreter'] as const;

/** What a form asks about a person on the list, whether they are added or changed. */
export const memberFields = {
  name: text({ required: 'Enter their name' }),
  relationship: text({ required: 'Enter what they are to the children, like “grandmother” or “neighbour”' }),
  namedBy: optionalText(),
  adult: yesNo({ required: 'Select yes if they are 18 or over' }),
  status: choice(MEMBER_STATUSES, { required: 'Select how far things are with them' }),
  disclosure: choice(DISCLOSURE_LEVELS, { required: 'Select what they may be told' }),
  language: optionalText({ max: 80 }),
  needs: choices(SUPPORT_NEEDS),
  familyWishBy: optionalText(),
  familyWishOn: optionalDay({ what: 'the date on which the family said so' }),
};

export const kindField = () => choice(KINDS_TO_ADD, { required: 'Select how they come to the meeting' });
