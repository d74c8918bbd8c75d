import { hasRole, type Actor } from '../core/actor';
import type { Verdict } from '../core/verdict';
import {
  isAllocated,
  isCoordinator,
  mayActAsAllocatedWorkerOrManager,
  mayReadEpisode,
  mayWrite,
  type OpenedEpisode,
} from '../episodes/episode-access';

export const mayReadNetwork = (actor: Actor, opened: OpenedEpisode): Verdict => mayReadEpisode(actor, opened);

/** roles.md "Network list, disclosure level": the worker, a Senior Practitioner and the episode's own coordinator edit; a manager reads. */
export function mayEditNetwork(actor: Actor, opened: OpenedEpisode): Verdict {
  const edits = (who: Actor): boolean =>
    isAllocated(who, opened) || hasRole(who, 'senior-practitioner') || isCoordinator(who, opened.episode);
  return mayWrite(actor, opened, edits, 'Only the child’s worker, a Senior Practitioner of the team or the coordinator changes the list');
}

/** roles.md "Contact-safety notes": the worker's and the manager's to write. */
export const mayEditSafety = (actor: Actor, opened: OpenedEpisode): Verdict => mayActAsAllocatedWorkerOrManager(actor, opened);

/** An ex-directory number stands on the screen of the child's own worker and nowhere else. */
export const maySeeExDirectory = (actor: Actor, opened: OpenedEpisode): boolean => isAllocated(actor, opened);
