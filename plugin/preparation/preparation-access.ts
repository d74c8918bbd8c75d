import { hasRole, type Actor } from '../core/actor';
import type { TeamId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { allOf, mayNot, type Verdict } from '../core/verdict';
import { isConnected } from '../episodes/connected-worker';
import {
  isAllocated,
  isCoordinator,
  mayActAsAllocatedWorkerOrManager,
  mayActAsManager,
  mayReadEpisode,
  maySeeEpisode,
  type OpenedEpisode,
} from '../episodes/episode-access';
import { mayEditNetwork } from '../network/network-access';

/** That somebody was prepared, and how, is everybody's who may read the episode; what was said in private is not. */
export const mayReadPreparation = (actor: Actor, opened: OpenedEpisode): Verdict => mayReadEpisode(actor, opened);

/** roles.md "Preparation notes": the coordinator's, and where the authority holds the meeting, the worker's and the Senior Practitioner's. */
export const mayEditPreparation = (actor: Actor, opened: OpenedEpisode): Verdict => mayEditNetwork(actor, opened);

/** S1-27: the plan that keeps a meeting safe is written by those who hold it, the manager among them. */
export function mayEditSafetyPlan(actor: Actor, opened: OpenedEpisode): Verdict {
  return mayEditNetwork(actor, opened) === 'ok' ? 'ok' : mayActAsAllocatedWorkerOrManager(actor, opened);
}

export const mayReviewSafetyPlan = (actor: Actor, opened: OpenedEpisode): Verdict => mayActAsManager(actor, opened);

/** An episode, and where its coordinator works. */
export interface WithCoordinatorsTeams extends OpenedEpisode {
  readonly coordinatorsTeams: readonly TeamId[];
}

export async function coordinatorsTeams({ episode }: Pick<OpenedEpisode, 'episode'>, { caseSystem }: Asked): Promise<readonly TeamId[]> {
  const coordinator = episode.coordinatorId === undefined ? undefined : await caseSystem.worker(episode.coordinatorId);
  return coordinator?.teams.map(({ teamId }) => teamId) ?? [];
}

/**
 * roles.md "FGC service manager": manages a team of the coordinator's that holds none of the children. Where one team does both,
 * its manager is no stranger to the case, and the notes stay the coordinator's alone.
 */
export function isServiceManager(actor: Actor, { episode, access, coordinatorsTeams: teams }: WithCoordinatorsTeams): boolean {
  const holdTheCase = access.flatMap((child) => child.teamIds);
  const hidden = access.some((child) => child.restricted && !child.named);
  return (
    hasRole(actor, 'team-manager') &&
    !hidden &&
    !isConnected(actor.workerId, episode) &&
    !actor.teamIds.some((teamId) => holdTheCase.includes(teamId)) &&
    teams.some((teamId) => actor.teamIds.includes(teamId))
  );
}

const PRIVATE = 'Preparation notes are private to the independent coordinator and the manager of their service';

/** roles.md "Preparation notes": private to the coordinator and the manager of their service. */
export function mayWritePrivateNotes(actor: Actor, view: WithCoordinatorsTeams): Verdict {
  if (isServiceManager(actor, view)) return 'ok';
  return allOf(maySeeEpisode(actor, view), isCoordinator(actor, view.episode) ? 'ok' : mayNot(PRIVATE));
}

/** The auditor reads them on request; that they did is in the audit. */
export function mayReadPrivateNotes(actor: Actor, view: WithCoordinatorsTeams): Verdict {
  return hasRole(actor, 'auditor') ? maySeeEpisode(actor, view) : mayWritePrivateNotes(actor, view);
}

/**
 * roles.md "Safeguarding escalation from preparation": always possible, whatever is private, and also where a child of the family
 * is hidden from who raises it, or the process has ended.
 */
export function mayRaiseConcern(actor: Actor, view: WithCoordinatorsTeams): Verdict {
  if (isServiceManager(actor, view)) return 'ok';
  const raises = isCoordinator(actor, view.episode) || hasRole(actor, 'worker', 'senior-practitioner', 'team-manager');
  return allOf(maySeeEpisode(actor, view), raises ? 'ok' : mayNot('Only those who work with the family raise a concern here'));
}

/** It goes to the child's worker and manager; who raises concerns sees that theirs was taken up. */
export function mayReadConcerns(actor: Actor, view: WithCoordinatorsTeams): Verdict {
  if (isServiceManager(actor, view)) return 'ok';
  const reads = isAllocated(actor, view) || hasRole(actor, 'team-manager', 'auditor') || isCoordinator(actor, view.episode);
  return allOf(maySeeEpisode(actor, view), reads ? 'ok' : mayNot('A safeguarding concern is for the child’s worker and manager'));
}

export function mayTakeConcern(actor: Actor, opened: OpenedEpisode): Verdict {
  const takes = isAllocated(actor, opened) || hasRole(actor, 'team-manager');
  return allOf(maySeeEpisode(actor, opened), takes ? 'ok' : mayNot('The child’s worker or the manager of the team takes this up'));
}
