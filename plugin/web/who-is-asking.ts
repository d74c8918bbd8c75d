import type { Actor, Role } from '../core/actor';
import type { CaseSystem, PersonId, Worker } from '../core/case-system';
import type { Policy } from '../core/policy';

/** The actor behind a login, as the case system has them at this moment; undefined where it knows no such worker. */
export async function actorFor(
  loginId: string,
  caseSystem: CaseSystem,
  policy: Policy,
  launchedFor?: PersonId,
): Promise<Actor | undefined> {
  const worker = await caseSystem.workerByLogin(loginId);
  if (worker === undefined) return undefined;
  return actorOf(worker, policy, launchedFor);
}

/** A worker with the rights that the policy gives their roles. */
export const actorOf = (worker: Worker, policy: Policy, launchedFor?: PersonId): Actor => ({
  workerId: worker.id,
  loginId: worker.loginId,
  name: worker.name,
  roles: rolesOf(worker, policy),
  teamIds: [...new Set(worker.teams.map((team) => team.teamId))],
  ...(launchedFor === undefined ? {} : { launchedFor }),
});

/** Rights are the union of the worker's current role codes (roles.md); a code that the policy does not map gives none. */
function rolesOf(worker: Worker, policy: Policy): readonly Role[] {
  return [...new Set(worker.teams.flatMap((team) => policy.roles[team.roleCode] ?? []))];
}
