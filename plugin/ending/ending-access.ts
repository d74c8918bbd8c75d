import { hasRole, type Actor } from '../core/actor';
import type { Verdict } from '../core/verdict';
import { mayActAsWorker, type OpenedEpisode } from '../episodes/episode-access';

/** The authority's own workers end a process; the coordinator tells them, and ends none (roles.md: acceptance and outcome are not theirs). */
export const mayEnd = (actor: Actor, opened: OpenedEpisode): Verdict => mayActAsWorker(actor, opened);

export const endsAsManager = (actor: Actor): boolean => hasRole(actor, 'team-manager');
