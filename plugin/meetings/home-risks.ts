import { safetyInForce, type ContactSafety } from '../network/contact-safety';
import { isInForce, type Exclusion } from '../network/exclusion';
import { isPresentInList, type NetworkMember } from '../network/network-member';
import type { Meeting } from './meeting';

/** What is on record that speaks against a meeting in a family's home. */
export type HomeRisk = 'kept-apart' | 'excluded' | 'careful-contact';

interface OnRecord {
  readonly safety: readonly ContactSafety[];
  readonly exclusions: readonly Exclusion[];
  readonly members: readonly NetworkMember[];
}

/** C17: a home is where families like to meet (S2-39), unless somebody is not safe there (S1-27). */
export function homeRisks({ venueKind }: Pick<Meeting, 'venueKind'>, { safety, exclusions, members }: OnRecord): readonly HomeRisk[] {
  if (venueKind !== 'family-home') return [];
  const careful = members.some((member) => isPresentInList(member) && member.safetyInstruction !== undefined);
  return [
    ...(safetyInForce(safety).length > 0 ? (['kept-apart'] as const) : []),
    ...(exclusions.some(isInForce) ? (['excluded'] as const) : []),
    ...(careful ? (['careful-contact'] as const) : []),
  ];
}
