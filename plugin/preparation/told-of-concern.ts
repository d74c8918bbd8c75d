import { actorOf } from '../core/actor-of';
import type { Worker, WorkerId } from '../core/case-system';
import { accessToChildren, ALLOCATED_WORKER } from '../core/child-access';
import type { Asked } from '../core/ground';
import { allocationsOfEpisode } from '../episodes/episode-allocations';
import { childIds, type Episode } from '../episodes/episode';
import { openOn } from '../episodes/independence';
import { mayTakeConcern } from './preparation-access';

/**
 * roles.md "Safeguarding escalation from preparation": the children's workers and the managers of their teams, as far as each may
 * take it up. Whoever raises it knows of it.
 */
export async function whoIsToldOfConcern({ episode }: { readonly episode: Episode }, asked: Asked): Promise<readonly WorkerId[]> {
  const told: WorkerId[] = [];
  for (const worker of await candidates(episode, asked)) {
    const actor = actorOf(worker, asked.policy);
    const access = await accessToChildren(asked.caseSystem, actor, childIds(episode), asked.today);
    if (worker.id !== asked.actor.workerId && mayTakeConcern(actor, { episode, access }) === 'ok') told.push(worker.id);
  }
  return told;
}

async function candidates(episode: Episode, asked: Asked): Promise<readonly Worker[]> {
  const { caseSystem, today } = asked;
  const open = (await allocationsOfEpisode(episode, asked)).filter(openOn(today));
  const teamIds = [...new Set(open.flatMap(({ teamId }) => teamId ?? []))];
  const found = new Map<WorkerId, Worker>();
  for (const { workerId, kind } of open) {
    const worker = kind === ALLOCATED_WORKER && !found.has(workerId) ? await caseSystem.worker(workerId) : undefined;
    if (worker !== undefined) found.set(worker.id, worker);
  }
  for (const worker of teamIds.length === 0 ? [] : await caseSystem.workersInTeams(teamIds)) found.set(worker.id, worker);
  return [...found.values()];
}
