import type { Asked } from '../core/ground';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { listedAmong } from '../episodes/person-access';
import type { NetworkMember } from './network-member';

/** The members whom the actor may see: somebody whose record is restricted is on no list of a worker it does not name (roles.md rule 2). */
export async function listedMembers(members: readonly NetworkMember[], asked: Asked): Promise<readonly NetworkMember[]> {
  const ids = members.flatMap((member) => member.personId ?? []);
  // By the number that the list has: a merged record's survivor has another.
  const people = await asked.caseSystem.personsOf(ids);
  const listed = new Set(await listedAmong([...people.values()], asked));
  const hidden = new Set([...people].filter(([, person]) => !listed.has(person)).map(([id]) => id));
  return members.filter((member) => member.personId === undefined || !hidden.has(member.personId));
}

/** A family's list, as far as the actor may see it. */
export interface EpisodeNetworkMembers extends EpisodeInView {
  readonly members: readonly NetworkMember[];
}
