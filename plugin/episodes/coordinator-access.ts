import { hasRole, type Actor } from '../core/actor';
import { allOf, cannotSee, mayNot, type Verdict } from '../core/verdict';
import { childIds } from './episode';
import { mayActAsManager, visibleChildren, type OpenedEpisode } from './episode-access';
import { isConnected } from './connected-worker';

/** roles.md names the manager of the conference service without a column: whoever the council gives both roles. */
const managesConferenceService = (actor: Actor): boolean => hasRole(actor, 'coordinator') && hasRole(actor, 'team-manager');

/** Who has the waiting list at all; which families are on theirs, `mayAppoint` says. */
export const mayHaveWaitingList = (actor: Actor): Verdict =>
  hasRole(actor, 'team-manager') ? 'ok' : mayNot('The waiting list is for managers of teams and of the conference service');

/**
 * The manager of the children's team, or of the conference service: that one has to see no name for it. A family with a restricted
 * record is there only for those named on it, and none for somebody who is connected to it.
 */
export function mayAppoint(actor: Actor, opened: OpenedEpisode): Verdict {
  if (!managesConferenceService(actor)) return mayActAsManager(actor, opened);
  const { episode, access } = opened;
  const ofAnotherLaunch = actor.launchedFor !== undefined && !childIds(episode).includes(actor.launchedFor);
  return allOf(
    ofAnotherLaunch ? cannotSee('another child than the one whose record opened this session') : 'ok',
    isConnected(actor.workerId, episode) ? cannotSee('works here and is connected to the family') : 'ok',
    access.some((each) => each.restricted && !each.named) ? cannotSee('restricted record: not on its access list') : 'ok',
  );
}

/** On the list of a manager: a family of the team, or for the service any whose records are not restricted. */
export const isOnListOf = (actor: Actor, opened: OpenedEpisode): boolean =>
  mayAppoint(actor, opened) === 'ok' || visibleChildren(actor, opened).length > 0;
