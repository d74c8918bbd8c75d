import { NotFound } from '../core/errors';
import type { Person, PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EcomapLink, EcomapTie } from './ecomap';
import { listedMembers } from './listed-members';
import { isPresentInList, type NetworkMember } from './network-member';

/** A tie with its id, as the page lists it. */
export interface DrawnTie extends EcomapLink {
  readonly tieId: string;
}

export interface EcomapInView extends EpisodeInView {
  readonly child: Person;
  /** As the episode names the child. */
  readonly childId: PersonId;
  readonly ties: readonly DrawnTie[];
  /** People of the list who have no line yet. */
  readonly notPlaced: readonly NetworkMember[];
}

export interface EcomapSource extends EpisodeSource {
  readonly network: { ofEpisode(episodeId: string): Promise<readonly NetworkMember[]> };
  readonly ecomaps: { ofEpisode(episodeId: string): Promise<readonly EcomapTie[]> };
}

/** Whom the actor may not see stands on no map (roles.md rule 2). */
export async function viewEcomap(
  { episodeId, personId }: { readonly episodeId: string; readonly personId: PersonId },
  stores: EcomapSource,
  asked: Asked,
): Promise<EcomapInView> {
  const view = await viewEpisode(episodeId, stores, asked);
  const child = view.children.find((each) => each.personId === personId);
  if (child === undefined) throw new NotFound('child');
  const members = (await listedMembers(await stores.network.ofEpisode(episodeId), asked)).filter(isPresentInList);
  const own = (await stores.ecomaps.ofEpisode(episodeId)).filter((tie) => tie.childId === personId);
  return {
    ...view,
    child: child.person,
    childId: personId,
    ties: own.flatMap((tie) => drawn(tie, members)),
    notPlaced: members.filter((member) => member.personId !== personId && !own.some((tie) => tie.memberId === member.id)),
  };
}

function drawn({ id, memberId, group, strength, about }: EcomapTie, members: readonly NetworkMember[]): readonly DrawnTie[] {
  if (group !== undefined) return [{ tieId: id, name: group, strength, about }];
  const member = members.find((each) => each.id === memberId);
  return member === undefined ? [] : [{ tieId: id, name: member.name, relationship: member.relationship, strength, about }];
}

export const aboutEcomap = ({ episode, childId }: EcomapInView) => ({ episodeId: episode.id, personIds: [childId] });
