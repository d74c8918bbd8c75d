import { hasRole, type Actor } from '../core/actor';
import { accessToChildren, mayOpenChild, type ChildAccess } from '../core/child-access';
import { withoutEmergencies } from '../core/emergency-access';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { allOf, cannotSee, mayNot, type Verdict } from '../core/verdict';
import { isConnected } from './connected-worker';
import { childIds, type Episode } from './episode';

/** An episode and what stands between the actor and each of its children, asked at this request. */
export interface OpenedEpisode {
  readonly episode: Episode;
  readonly access: readonly ChildAccess[];
}

/** The part of the store of episodes that opening one needs. */
export interface EpisodeSource {
  readonly episodes: { find(id: string): Promise<Episode | undefined> };
}

export async function openEpisode(id: string, stores: EpisodeSource, asked: Asked): Promise<OpenedEpisode> {
  const episode = await stores.episodes.find(id);
  if (episode === undefined) throw new NotFound('episode');
  return { episode, access: await accessToChildren(asked.caseSystem, asked.actor, childIds(episode), asked.today) };
}

/** A session that a launch opened shows the episodes of its own child only (launch.md: two children in two windows never mix). */
function belongsToLaunch({ launchedFor }: Actor, { access }: OpenedEpisode): Verdict {
  // What is kept under the number of a merged record is of the record that is left.
  const ofIt = access.some(({ personId, recordId }) => personId === launchedFor || recordId === launchedFor);
  if (launchedFor === undefined || ofIt) return 'ok';
  return cannotSee('another child than the one whose record opened this session');
}

export const isCoordinator = (actor: Actor, episode: Episode): boolean =>
  hasRole(actor, 'coordinator') && episode.coordinatorId === actor.workerId;

/** roles.md rule 1: the children of the episode whose records the actor may open. The others are masked. */
export function visibleChildren(actor: Actor, { episode, access }: OpenedEpisode): readonly string[] {
  // roles.md rule 3: they see nothing of it.
  if (isConnected(actor.workerId, episode)) return [];
  return access
    .filter((each) => mayOpenChild(actor, each) === 'ok' || (isCoordinator(actor, episode) && !hidden(each)))
    .map((each) => each.personId);
}

const hidden = (access: ChildAccess): boolean => access.restricted && !access.named;

/** May know that the episode is there, and see its outline: allowed on at least one of its children. */
export function maySeeEpisode(actor: Actor, opened: OpenedEpisode): Verdict {
  const visible = visibleChildren(actor, opened);
  return allOf(belongsToLaunch(actor, opened), visible.length > 0 ? 'ok' : cannotSee('none of the episode’s children may be opened'));
}

/** May read what was written about the children together: allowed on every one of them (roles.md rule 1). */
export function mayReadEpisode(actor: Actor, opened: OpenedEpisode): Verdict {
  const everyChild = visibleChildren(actor, opened).length === opened.episode.children.length;
  return allOf(
    maySeeEpisode(actor, opened),
    everyChild
      ? 'ok'
      : mayNot(
          'This family’s records include a child whose record you may not open, so what was written about the children together is not shown',
        ),
  );
}

/** An auditor reads everything, and so does somebody in an emergency; what else they are gives them no more to write than it would alone. */
export const exceptAsReader = (actor: Actor): Actor => ({
  ...withoutEmergencies(actor),
  roles: actor.roles.filter((role) => role !== 'auditor'),
});

export function mayWrite(actor: Actor, opened: OpenedEpisode, is: (actor: Actor) => boolean, otherwise: string): Verdict {
  const writes = is(actor) && mayReadEpisode(exceptAsReader(actor), opened) === 'ok';
  return allOf(mayReadEpisode(actor, opened), writes ? 'ok' : mayNot(otherwise));
}

const isOfTheAuthority = (actor: Actor): boolean => hasRole(actor, 'worker', 'senior-practitioner', 'team-manager');

/** May write in the episode: the worker's, Senior Practitioner's, team manager's and its own coordinator's right. The auditor only reads. */
export function mayWorkOnEpisode(actor: Actor, opened: OpenedEpisode): Verdict {
  const is = (who: Actor): boolean => isOfTheAuthority(who) || isCoordinator(who, opened.episode);
  return mayWrite(
    actor,
    opened,
    is,
    'Only the child’s worker, a Senior Practitioner or manager of the team, or the coordinator can change this',
  );
}

/** As `mayWorkOnEpisode`, less the coordinator: the choice of type and acceptance belong to the authority's worker (roles.md). */
export function mayActAsWorker(actor: Actor, opened: OpenedEpisode): Verdict {
  return mayWrite(actor, opened, isOfTheAuthority, 'Only the child’s worker, or a Senior Practitioner or manager of the team, can do this');
}

/** The child's own worker: allocated to one of the children today, whatever further roles they hold (roles.md, first column). */
export const isAllocated = (actor: Actor, { access }: OpenedEpisode): boolean =>
  isOfTheAuthority(actor) && access.some((each) => each.allocated);

/** roles.md, rows whose only "yes" is the allocated worker's: offers and responses. */
export function mayActAsAllocatedWorker(actor: Actor, opened: OpenedEpisode): Verdict {
  return mayWrite(actor, opened, (who) => isAllocated(who, opened), 'Only the worker to whom the child is allocated can do this');
}

/** As `mayActAsAllocatedWorker`, and the team's manager: consent (S2-30), contact safety. */
export function mayActAsAllocatedWorkerOrManager(actor: Actor, opened: OpenedEpisode): Verdict {
  const is = (who: Actor): boolean => isAllocated(who, opened) || hasRole(who, 'team-manager');
  return mayWrite(actor, opened, is, 'Only the worker to whom the child is allocated, or the manager of the team, can do this');
}

/** A manager's own decision: an exemption from the offer (roles.md). */
export function mayActAsManager(actor: Actor, opened: OpenedEpisode): Verdict {
  return mayWrite(actor, opened, (who) => hasRole(who, 'team-manager'), 'Only the manager of the team can decide this');
}
