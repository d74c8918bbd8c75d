import type { Asked } from '../core/ground';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { mayBeListed } from '../episodes/person-access';
import type { NetworkMember } from './network-member';

/** The members whom the actor may see: somebody whose record is restricted is on no list of a worker it does not name (roles.md rule 2). */
export async function listedMembers(members: readonly NetworkMember[], asked: Asked): Promise<readonly NetworkMember[]> {
  const ids = members.flatMap((member) => member.personId ?? []);
  const hidden = new Set<string>();
  for (const person of await asked.caseSystem.people(ids)) if (!(await mayBeListed(person, asked))) hidden.add(person.id);
  return members.filter((member) => member.personId === undefined || !hidden.has(member.personId));
}

/** A family's list, as far as the actor may see it. */
export interface EpisodeNetworkMembers extends EpisodeInView {
  readonly members: readonly NetworkMember[];
}
