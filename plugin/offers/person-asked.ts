import type { PersonId } from '../core/case-system';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { responsiblePeople, type ResponsiblePerson } from '../episodes/responsible-people';

/** The parent or holder of parental responsibility with this id; undefined where no id was given. */
export async function personAsked(
  view: EpisodeInView,
  personId: PersonId | undefined,
  asked: Asked,
): Promise<ResponsiblePerson | undefined> {
  if (personId === undefined) return undefined;
  const found = (await responsiblePeople(view, asked)).find(({ person }) => person.id === personId);
  if (found === undefined) throw new NotFound('person');
  return found;
}
