import { hasRole } from '../core/actor';
import type { Person, PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';

/**
 * Of these people, those whose records the actor must not know of, for a whole list at once (roles.md rule 2). Somebody
 * whom the case system no longer knows counts as hidden: nobody can say that they are not restricted.
 */
export async function hiddenPeople(ids: readonly PersonId[], asked: Pick<Asked, 'actor' | 'caseSystem'>): Promise<ReadonlySet<PersonId>> {
  const { caseSystem, actor } = asked;
  const wanted = [...new Set(ids)];
  const found = new Map((await caseSystem.people(wanted)).map((person) => [person.id, person]));
  const hidden = new Set<PersonId>();
  for (const id of wanted) {
    // A merged record comes under its new number, so it is asked for by itself.
    const person: Person | undefined = found.get(id) ?? (await caseSystem.person(id));
    const open =
      person !== undefined &&
      (!person.restricted || hasRole(actor, 'auditor') || (await caseSystem.mayOpenRestricted(actor.workerId, person.id)));
    if (!open) hidden.add(id);
  }
  return hidden;
}
