import type { Asked } from '../core/ground';
import { mayBeListed } from '../episodes/person-access';
import type { Offer } from './offer';

const HIDDEN = 'Somebody whose record you may not open';

/** The name of somebody whose record is restricted is for the workers whom that record names (roles.md rule 2). */
export async function mayKnowTo({ offeredToPersonId }: Offer, asked: Asked): Promise<boolean> {
  const person = offeredToPersonId === undefined ? undefined : await asked.caseSystem.person(offeredToPersonId);
  return person === undefined || mayBeListed(person, asked);
}

export interface ShownOffer extends Offer {
  /** To somebody whom the actor may not know: it counts, and that is all. */
  readonly hidden: boolean;
}

export async function withoutHiddenNames(offers: readonly Offer[], asked: Asked): Promise<readonly ShownOffer[]> {
  const shown: ShownOffer[] = [];
  for (const offer of offers) {
    const hidden = !(await mayKnowTo(offer, asked));
    shown.push({ ...offer, hidden, ...(hidden ? { offeredToName: HIDDEN } : {}) });
  }
  return shown;
}
