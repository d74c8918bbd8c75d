import { z } from 'zod';
import { hasRole, type Actor } from '../core/actor';
import type { AuditEvent, AuditStore } from '../core/audit.store';
import { accessToChild, mayOpenChild } from '../core/child-access';
import type { Person } from '../core/case-system';
import { emergencyMark, holdsAt, withoutEmergencies, type EmergencyAccess } from '../core/emergency-access';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayNot } from '../core/verdict';
import { hasRoleForEmergencies, maySeeEmergency } from '../episodes/emergency-rules';
import { inEmergencyView, type EmergencyInView, type EmergencySources } from './emergencies-in-view';

const NEWEST = 500;
const READINGS = 200;

export interface EmergencyListed {
  readonly access: EmergencyAccess;
  readonly holds: boolean;
}

/** roles.md rule 2: the auditor sees every one, a manager those of the team, everybody else their own. */
export const emergencies = defineQuery({
  name: 'view-emergency-accesses',
  input: z.strictObject({}),
  async load(_input, stores: EmergencySources, { actor, clock }) {
    const found: EmergencyListed[] = [];
    for (const access of await stores.emergencyAccess.newest(NEWEST)) {
      const { connected } = await inEmergencyView(access, actor, stores);
      if (maySeeEmergency(actor, access, connected) === 'ok') found.push({ access, holds: holdsAt(access, clock.now()) });
    }
    return found;
  },
  allow: (actor, _found, { policy }) =>
    hasRole(actor, 'auditor', 'team-manager') || hasRoleForEmergencies(actor, policy)
      ? 'ok'
      : mayNot('This list is for managers of teams, the auditor, and whoever may read a record in an emergency'),
  about: () => ({ thing: 'emergency-accesses' }),
});

export interface OneEmergency extends EmergencyInView {
  readonly holds: boolean;
  /** Where the reader may open the record in their own right. */
  readonly child?: Person;
  /** What was opened under it, newest first. */
  readonly readings: readonly AuditEvent[];
}

type Stores = EmergencySources & { readonly audit: AuditStore };

async function oneEmergency({ emergencyId }: { readonly emergencyId: string }, stores: Stores, asked: Asked): Promise<OneEmergency> {
  const { actor, clock } = asked;
  const access = await stores.emergencyAccess.find(emergencyId);
  if (access === undefined) throw new NotFound('page');
  const view = await inEmergencyView(access, actor, stores);
  const child = await childForReader(access, actor, asked);
  const readings = await stores.audit.list({ actorId: access.workerId, reason: emergencyMark(access.id), limit: READINGS });
  return { ...view, holds: holdsAt(access, clock.now()), readings, ...(child === undefined ? {} : { child }) };
}

/** A manager who is told of it is not thereby somebody who may know whose record it is. */
async function childForReader({ personId }: EmergencyAccess, actor: Actor, { caseSystem, today }: Asked): Promise<Person | undefined> {
  const own = withoutEmergencies(actor);
  const opens = mayOpenChild(own, await accessToChild(caseSystem, own, personId, today)) === 'ok';
  return opens ? caseSystem.person(personId) : undefined;
}

export const emergency = defineQuery({
  name: 'view-emergency-access',
  input: z.strictObject({ emergencyId: id() }),
  load: (input, stores: Stores, asked) => oneEmergency(input, stores, asked),
  allow: (actor, { access, connected }) => maySeeEmergency(actor, access, connected),
  about: ({ access }) => ({ personIds: [access.personId], thing: `emergency:${access.id}` }),
});
