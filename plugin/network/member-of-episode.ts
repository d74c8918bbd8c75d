import type { Person } from '../core/case-system';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { mayBeListed } from '../episodes/person-access';
import type { NetworkMember } from './network-member';

export interface MemberInView extends EpisodeInView {
  readonly member: NetworkMember;
  /** The person in the case system, where they are there. */
  readonly person?: Person;
}

interface Stores extends EpisodeSource {
  readonly network: { find(id: string): Promise<NetworkMember | undefined> };
}

/** The member, where they are on the list of the episode of the same address and the actor may see them. */
export async function viewMember(
  { episodeId, memberId }: { readonly episodeId: string; readonly memberId: string },
  stores: Stores,
  asked: Asked,
): Promise<MemberInView> {
  const member = await stores.network.find(memberId);
  if (member?.episodeId !== episodeId) throw new NotFound('person on the list');
  const person = member.personId === undefined ? undefined : await asked.caseSystem.person(member.personId);
  if (person !== undefined && !(await mayBeListed(person, asked))) throw new NotFound('person on the list');
  return { ...(await viewEpisode(episodeId, stores, asked)), member, person };
}

export const aboutMember = ({ episode, member }: MemberInView) => ({
  episodeId: episode.id,
  personIds: [...episode.children.map((child) => child.personId), ...(member.personId === undefined ? [] : [member.personId])],
  thing: `member:${member.id}`,
});
