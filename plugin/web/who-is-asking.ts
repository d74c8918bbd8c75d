import { hasRole, type Actor } from '../core/actor';
import { actorOf } from '../core/actor-of';
import type { CaseSystem, PersonId } from '../core/case-system';
import type { Clock } from '../core/clock';
import type { EmergencyAccessStore } from '../core/emergency-access.store';
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

interface AskingNow {
  readonly caseSystem: CaseSystem;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly emergencyAccess?: EmergencyAccessStore;
}

/** As `actorFor`, with the records that they read in an emergency at this moment (roles.md rule 2); the end is checked here, at every request. */
export async function actorNow(loginId: string, services: AskingNow, launchedFor?: PersonId): Promise<Actor | undefined> {
  const { caseSystem, policy, clock, emergencyAccess } = services;
  const actor = await actorFor(loginId, caseSystem, policy, launchedFor);
  if (actor === undefined || emergencyAccess === undefined) return actor;
  const { allowed, roles } = policy.emergencyAccess;
  if (!allowed || !hasRole(actor, ...roles)) return actor;
  const open = await emergencyAccess.openOf(actor.workerId, clock.now());
  return open.length === 0 ? actor : { ...actor, emergencies: open.map(({ id, personId }) => ({ id, personId })) };
}
