import { hasRole } from '../core/actor';
import type { Person, PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';

/** roles.md rule 2: somebody whose record is restricted is on no list of a worker who is not named on it. */
export async function listedAmong(
  people: readonly Person[],
  { actor, caseSystem }: Pick<Asked, 'actor' | 'caseSystem'>,
): Promise<readonly Person[]> {
  if (hasRole(actor, 'auditor')) return people;
  const restricted = people.filter((person) => person.restricted).map((person) => person.id);
  const open = restricted.length === 0 ? new Set<PersonId>() : await caseSystem.restrictedOpenTo(actor.workerId, restricted);
  return people.filter((person) => !person.restricted || open.has(person.id));
}

export const mayBeListed = async (person: Person, asked: Pick<Asked, 'actor' | 'caseSystem'>): Promise<boolean> =>
  (await listedAmong([person], asked)).length > 0;
