import { hasRole, type Actor } from '../core/actor';
import type { PersonId } from '../core/case-system';
import type { EmergencyAccess } from '../core/emergency-access';
import type { Policy } from '../core/policy';
import { allOf, cannotSee, mayNot, type Verdict } from '../core/verdict';

type EmergencyPolicy = Pick<Policy, 'emergencyAccess'>;

/** Whose role the policy lets read in an emergency at all. */
export const hasRoleForEmergencies = (actor: Actor, { emergencyAccess: { allowed, roles } }: EmergencyPolicy): boolean =>
  allowed && hasRole(actor, ...roles);

/** What is known of somebody who asks, and of the record. */
export interface EmergencyAsked {
  readonly personId: PersonId;
  /** Family or a friend of the child's family (roles.md rule 3). */
  readonly connected: boolean;
}

/** roles.md rule 2. Whoever may not ask learns nothing of the record, nor whether there is one. */
export function mayOpenInEmergency(actor: Actor, { personId, connected }: EmergencyAsked, policy: EmergencyPolicy): Verdict {
  const ofAnotherLaunch = actor.launchedFor !== undefined && actor.launchedFor !== personId;
  return allOf(
    ofAnotherLaunch ? cannotSee('another child than the one whose record opened this session') : 'ok',
    hasRoleForEmergencies(actor, policy) ? 'ok' : cannotSee('no emergency access for this role'),
    connected ? cannotSee('works here and is connected to the family') : 'ok',
  );
}

/** A manager of a team that held the child when it began. */
export const isToldOf = (actor: Actor, { teamIds }: Pick<EmergencyAccess, 'teamIds'>): boolean =>
  hasRole(actor, 'team-manager') && teamIds.some((teamId) => actor.teamIds.includes(teamId));

type Whose = Pick<EmergencyAccess, 'workerId' | 'teamIds'>;

/** Whoever had it, the managers who were told, and the auditor. */
export function maySeeEmergency(actor: Actor, access: Whose, connected: boolean): Verdict {
  const sees = access.workerId === actor.workerId || hasRole(actor, 'auditor') || (isToldOf(actor, access) && !connected);
  return sees ? 'ok' : cannotSee('emergency access of somebody else, in another team');
}

/** Nobody looks after their own. */
export function mayLookAtEmergency(actor: Actor, access: Whose, connected: boolean): Verdict {
  const looks = isToldOf(actor, access) && access.workerId !== actor.workerId && !connected;
  return allOf(
    maySeeEmergency(actor, access, connected),
    looks ? 'ok' : mayNot('Another manager of the team confirms that they have looked at this'),
  );
}

export function mayEndEmergency(actor: Actor, access: Whose, connected: boolean): Verdict {
  const ends = access.workerId === actor.workerId || (isToldOf(actor, access) && !connected);
  return allOf(maySeeEmergency(actor, access, connected), ends ? 'ok' : mayNot('Whoever has it, or the manager of the team, ends it'));
}
