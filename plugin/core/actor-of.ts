import type { Actor, Role } from './actor';
import type { PersonId, Worker } from './case-system';
import type { Policy } from './policy';

/** A worker with the rights that the policy gives their roles. */
export const actorOf = (worker: Worker, policy: Pick<Policy, 'roles'>, launchedFor?: PersonId): Actor => ({
  workerId: worker.id,
  loginId: worker.loginId,
  name: worker.name,
  roles: rolesOf(worker, policy),
  teamIds: [...new Set(worker.teams.map((team) => team.teamId))],
  ...(launchedFor === undefined ? {} : { launchedFor }),
});

/** Rights are the union of the worker's current role codes (roles.md); a code that the policy does not map gives none. */
function rolesOf(worker: Worker, policy: Pick<Policy, 'roles'>): readonly Role[] {
  return [...new Set(worker.teams.flatMap((team) => policy.roles[team.roleCode] ?? []))];
}
