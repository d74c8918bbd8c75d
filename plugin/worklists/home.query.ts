import { z } from 'zod';
import type { Actor } from '../core/actor';
import type { Person, PersonId } from '../core/case-system';
import { accessToChildren, mayOpenChild } from '../core/child-access';
import { withoutEmergencies } from '../core/emergency-access';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import { isConnected } from '../episodes/connected-worker';
import type { Episode } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';

/** A child of one's own, with the processes that are under way. */
export interface OwnChild {
  readonly person: Person;
  readonly episodes: readonly Episode[];
}

export interface Home {
  readonly children: readonly OwnChild[];
  /** The child whose record opened this session. */
  readonly launchedFor?: PersonId;
}

/** Where one comes in: the children allocated to the person who asks, in a session from a case record that one child alone. */
export const home = defineQuery({
  name: 'view-home',
  input: z.strictObject({}),
  async load(_input, { episodes }: { episodes: EpisodeStore }, asked): Promise<Home> {
    const children: OwnChild[] = [];
    // A list holds what is one's own; the page of one record alone may be read in an emergency.
    const actor = asked.actor.launchedFor === undefined ? withoutEmergencies(asked.actor) : asked.actor;
    const access = await accessToChildren(asked.caseSystem, actor, await idsFor(asked.actor, asked), asked.today);
    const own = access.filter((each) => mayOpenChild(actor, each) === 'ok').map(({ personId }) => personId);
    for (const [personId, person] of await asked.caseSystem.personsOf(own)) {
      children.push({ person, episodes: (await episodes.ofChild(personId)).filter((episode) => isShown(episode, asked.actor)) });
    }
    const { launchedFor } = asked.actor;
    return { children: children.toSorted(byName), ...(launchedFor === undefined ? {} : { launchedFor }) };
  },
  allow: () => 'ok',
  about: ({ children }) => ({ personIds: children.map(({ person }) => person.id) }),
});

const isShown = (episode: Episode, actor: Actor): boolean => episode.closed === undefined && !isConnected(actor.workerId, episode);

async function idsFor(actor: Actor, { caseSystem }: Asked): Promise<readonly PersonId[]> {
  if (actor.launchedFor !== undefined) return [actor.launchedFor];
  return [...new Set(await caseSystem.caseloadOf(actor.workerId))];
}

const byName = (one: OwnChild, other: OwnChild): number => one.person.fullName.localeCompare(other.person.fullName, 'en-GB');
