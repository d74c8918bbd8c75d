import { choice, choices, optionalChoice, optionalDay, optionalNarrative, optionalText, text, yesNo } from '../core/input';
import { DISCLOSURE_LEVELS, FOUND_WITH, MEMBER_STATUSES, RELATIONSHIP_KINDS, SUPPORT_NEEDS, type RelationshipKind } from './network-member';
import { relationshipKindFrom } from './relationship-kind';

/** Kinds that a person can be put on the list as; the children come from the case record. */
export const KINDS_TO_ADD = ['network', 'professional', 'worker', 'coordinator', 'advocate', 'interpreter'] as const;

/** What a form asks about a person on the list, whether they are added or changed. */
export const memberFields = {
  name: text({ required: 'Enter their name' }),
  relationship: text({ required: 'Enter what they are to the children, like “grandmother” or “neighbour”' }),
  relationshipKind: optionalChoice(RELATIONSHIP_KINDS),
  namedBy: optionalText(),
  foundWith: optionalChoice(FOUND_WITH),
  lostTouch: choices(['yes']),
  adult: yesNo({ required: 'Select yes if they are 18 or over' }),
  status: choice(MEMBER_STATUSES, { required: 'Select how far things are with them' }),
  notSuitableReason: optionalNarrative({ max: 2000 }),
  availability: optionalText({ max: 500 }),
  disclosure: choice(DISCLOSURE_LEVELS, { required: 'Select what they may be told' }),
  language: optionalText({ max: 80 }),
  interpreterPreference: optionalText(),
  needs: choices(SUPPORT_NEEDS),
  familyWishBy: optionalText(),
  familyWishOn: optionalDay({ what: 'the date on which the family said so' }),
};

export const kindField = () => choice(KINDS_TO_ADD, { required: 'Select how they come to the meeting' });

/** A single tick box, and a code that the words tell where none was chosen. */
export const memberAsTyped = <
  Typed extends { readonly relationship: string; readonly relationshipKind?: RelationshipKind; readonly lostTouch: readonly string[] },
>(
  typed: Typed,
) => ({
  ...typed,
  relationshipKind: typed.relationshipKind ?? relationshipKindFrom(typed.relationship),
  lostTouch: typed.lostTouch.length > 0 ? true : undefined,
});
