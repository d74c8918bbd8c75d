import type { PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { listedAmong } from '../episodes/person-access';

/**
 * Of these people, those whose records the actor must not know of, for a whole list at once (roles.md rule 2). Somebody
 * whom the case system no longer knows counts as hidden: nobody can say that they are not restricted.
 */
export async function hiddenPeople(ids: readonly PersonId[], asked: Pick<Asked, 'actor' | 'caseSystem'>): Promise<ReadonlySet<PersonId>> {
  const wanted = [...new Set(ids)];
  const found = await asked.caseSystem.personsOf(wanted);
  const listed = new Set(await listedAmong([...found.values()], asked));
  return new Set(
    wanted.filter((id) => {
      const person = found.get(id);
      return person === undefined || !listed.has(person);
    }),
  );
}
