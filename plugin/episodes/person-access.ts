import { hasRole } from '../core/actor';
import type { Person } from '../core/case-system';
import type { Asked } from '../core/ground';

/** roles.md rule 2: somebody whose record is restricted is on no list of a worker who is not named on it. */
export async function mayBeListed(person: Person, { actor, caseSystem }: Pick<Asked, 'actor' | 'caseSystem'>): Promise<boolean> {
  if (!person.restricted || hasRole(actor, 'auditor')) return true;
  return caseSystem.mayOpenRestricted(actor.workerId, person.id);
}
