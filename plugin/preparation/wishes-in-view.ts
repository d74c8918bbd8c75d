import { NotFound } from '../core/errors';
import type { Person, PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { listedMembers } from '../network/listed-members';
import { isPresentInList, type NetworkMember } from '../network/network-member';
import { mayReadTopics, type ChildWishes } from './child-wishes';

/** What one child wants, as the actor may read it. */
export interface WishesInView extends EpisodeInView {
  readonly child: Person;
  /** Without topics, who may know, and whom not to tell, where those are not the actor's to read. */
  readonly wishes?: ChildWishes;
  /** S3-23: there are topics that the child did not agree to share. */
  readonly topicsKept: boolean;
  readonly members: readonly NetworkMember[];
}

interface Stores extends EpisodeSource {
  readonly network: { ofEpisode(episodeId: string): Promise<readonly NetworkMember[]> };
  readonly childWishes: { ofChild(episodeId: string, childId: PersonId): Promise<ChildWishes | undefined> };
}

export async function viewWishes(
  { episodeId, personId }: { readonly episodeId: string; readonly personId: PersonId },
  stores: Stores,
  asked: Asked,
): Promise<WishesInView> {
  const view = await viewEpisode(episodeId, stores, asked);
  const child = view.children.find((each) => each.personId === personId);
  if (child === undefined) throw new NotFound('child');
  const wishes = await stores.childWishes.ofChild(episodeId, personId);
  const mayRead = wishes === undefined || mayReadTopics(wishes, asked.actor.workerId);
  return {
    ...view,
    child: child.person,
    wishes: mayRead ? wishes : withoutTopics(wishes),
    topicsKept: !mayRead,
    members: (await listedMembers(await stores.network.ofEpisode(episodeId), asked)).filter(isPresentInList),
  };
}

const withoutTopics = (wishes: ChildWishes): ChildWishes => ({ ...wishes, topics: undefined, whoMayKnow: undefined, doNotShareWith: [] });

export const aboutWishes = ({ episode, child }: WishesInView) => ({ episodeId: episode.id, personIds: [child.id] });
