import type { Person } from '../core/case-system';
import type { NetworkMember } from './network-member';
import { relationshipKindFrom } from './relationship-kind';
import type { SuggestedMember } from './suggested-members';

type NewMember = Omit<NetworkMember, 'id' | 'episodeId'>;

const ENGLISH = /^(english|eng?)$/i;

/** A person of the case record as they come on the list. What they may be told is the family's to say, so nothing yet (S4-12). */
export function memberFromRecord(suggested: SuggestedMember, person: Person | undefined): NewMember {
  const language = person?.firstLanguage;
  return {
    personId: suggested.personId,
    name: suggested.name,
    relationship: suggested.relationship,
    relationshipKind: suggested.kind === 'child' ? undefined : relationshipKindFrom(suggested.relationship),
    foundWith: 'case-record',
    kind: suggested.kind,
    adult: suggested.adult,
    paternal: suggested.paternal,
    holdsParentalResponsibility: suggested.holdsParentalResponsibility,
    status: 'found',
    disclosure: 'nothing-yet',
    language: language === undefined || ENGLISH.test(language) ? undefined : language,
    needs: person?.interpreterRequired === true ? ['interpreter'] : [],
    version: 0,
  };
}

/** S3-15: the child's own worker comes, and knows everything. @param role what the council calls it. */
export const workerAsMember = (name: string, role: string): NewMember => ({
  name,
  relationship: role,
  kind: 'worker',
  adult: true,
  holdsParentalResponsibility: 'not recorded',
  status: 'can-attend',
  disclosure: 'full-meeting',
  needs: [],
  version: 0,
});
