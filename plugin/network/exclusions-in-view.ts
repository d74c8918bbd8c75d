import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { childIds } from '../episodes/episode';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { Exclusion } from './exclusion';
import { listedMembers } from './listed-members';
import type { NetworkMember } from './network-member';

export interface ExclusionsInView extends EpisodeInView {
  /** Of people whom the actor may see. */
  readonly exclusions: readonly Exclusion[];
  readonly members: readonly NetworkMember[];
}

export interface ExclusionInView extends ExclusionsInView {
  readonly exclusion: Exclusion;
  readonly member: NetworkMember;
}

export interface ExclusionSource extends EpisodeSource {
  readonly network: { ofEpisode(episodeId: string): Promise<readonly NetworkMember[]> };
  readonly exclusions: { ofEpisode(episodeId: string): Promise<readonly Exclusion[]> };
}

export async function viewExclusions(
  { episodeId }: { readonly episodeId: string },
  stores: ExclusionSource,
  asked: Asked,
): Promise<ExclusionsInView> {
  const view = await viewEpisode(episodeId, stores, asked);
  const members = await listedMembers(await stores.network.ofEpisode(episodeId), asked);
  const exclusions = await stores.exclusions.ofEpisode(episodeId);
  return { ...view, members, exclusions: exclusions.filter((each) => members.some((member) => member.id === each.memberId)) };
}

export async function viewExclusion(
  { exclusionId, ...which }: { readonly episodeId: string; readonly exclusionId: string },
  stores: ExclusionSource,
  asked: Asked,
): Promise<ExclusionInView> {
  const view = await viewExclusions(which, stores, asked);
  const exclusion = view.exclusions.find((each) => each.id === exclusionId);
  const member = view.members.find((each) => each.id === exclusion?.memberId);
  if (exclusion === undefined || member === undefined) throw new NotFound('decision');
  return { ...view, exclusion, member };
}

export const aboutExclusions = ({ episode }: ExclusionsInView) => ({ episodeId: episode.id, personIds: childIds(episode) });

export const aboutExclusion = ({ episode, exclusion }: ExclusionInView) => ({
  episodeId: episode.id,
  personIds: childIds(episode),
  thing: `exclusion:${exclusion.id}`,
});
