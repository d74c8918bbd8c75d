import type { Allocation, Worker, WorkerId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { fitnessOf, type Fitness } from './coordinator';
import { allocationsOfEpisode } from './episode-allocations';
import { viewEpisode, type EpisodeInView } from './episode-in-view';
import type { EpisodeSource } from './episode-access';

/** In place of one of the list: somebody by the name they sign in with. */
export const SOMEBODY_ELSE = 'somebody-else';

/** An episode with its coordinators by name, and with who could be the next. */
export interface CoordinatorInView extends EpisodeInView {
  readonly allocations: readonly Allocation[];
  /** Everybody who is named on the page, whom the case system still knows. */
  readonly workers: ReadonlyMap<WorkerId, Worker>;
  /** Coordinators of the actor's own teams, with what stands in their way. */
  readonly candidates: readonly Fitness[];
  readonly current?: Fitness;
}

export async function viewCoordinator(episodeId: string, stores: EpisodeSource, asked: Asked): Promise<CoordinatorInView> {
  const view = await viewEpisode(episodeId, stores, asked);
  const { episode } = view;
  const allocations = await allocationsOfEpisode(episode, asked);
  const facts = { episode, allocations, on: asked.today };
  const named = [
    ...(episode.coordinators ?? []).map(({ workerId }) => workerId),
    ...(episode.connectedWorkers ?? []).map(({ workerId }) => workerId),
  ];
  const asWell = episode.coordinatorId === undefined ? [] : [episode.coordinatorId];
  const workers = await asked.caseSystem.workersOf([...new Set([...named, ...asWell])]);
  const current = episode.coordinatorId === undefined ? undefined : workers.get(episode.coordinatorId);
  const inTeams = await asked.caseSystem.workersInTeams(asked.actor.teamIds);
  return {
    ...view,
    allocations,
    workers,
    candidates: inTeams.map((worker) => fitnessOf(worker, facts, asked.policy)).filter(({ isCoordinator }) => isCoordinator),
    ...(current === undefined ? {} : { current: fitnessOf(current, facts, asked.policy) }),
  };
}

/** Whom the form names. */
export async function namedWorker(
  { chosen, login }: { readonly chosen: string; readonly login?: string },
  { caseSystem }: Asked,
): Promise<Worker | undefined> {
  if (chosen !== SOMEBODY_ELSE) return caseSystem.worker(chosen);
  return login === undefined ? undefined : caseSystem.workerByLogin(login);
}
