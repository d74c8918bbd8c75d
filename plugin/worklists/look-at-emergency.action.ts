import { z } from 'zod';
import { defineAction } from '../core/action';
import { NotFound } from '../core/errors';
import type { Actor } from '../core/actor';
import { id } from '../core/input';
import { mayEndEmergency, mayLookAtEmergency } from '../episodes/emergency-rules';
import { inEmergencyView, type EmergencyInView, type EmergencySources } from './emergencies-in-view';

const input = z.strictObject({ emergencyId: id() });

async function found({ emergencyId }: { readonly emergencyId: string }, stores: EmergencySources, actor: Actor): Promise<EmergencyInView> {
  const access = await stores.emergencyAccess.find(emergencyId);
  if (access === undefined) throw new NotFound('page');
  return inEmergencyView(access, actor, stores);
}

const about = ({ access }: EmergencyInView) => ({ personIds: [access.personId], thing: `emergency:${access.id}` });

/** roles.md rule 2: a manager has looked at it; it leaves every manager's list. */
export const lookAtEmergency = defineAction({
  name: 'confirm-emergency-access',
  input,
  load: (typed, stores: EmergencySources, { actor }) => found(typed, stores, actor),
  allow: (actor, { access, connected }) => mayLookAtEmergency(actor, access, connected),
  about,
  async record({ loaded: { access }, actor, at }, { emergencyAccess }) {
    await emergencyAccess.lookedAt(access.id, { at, by: actor.workerId, byName: actor.name });
    return { emergencyId: access.id };
  },
});

/** Before its time: by whoever has it, or the manager. */
export const endEmergency = defineAction({
  name: 'end-emergency-access',
  input,
  load: (typed, stores: EmergencySources, { actor }) => found(typed, stores, actor),
  allow: (actor, { access, connected }) => mayEndEmergency(actor, access, connected),
  about,
  async record({ loaded: { access }, actor, at }, { emergencyAccess }) {
    if (at < access.until) await emergencyAccess.end(access.id, { at, by: actor.workerId, byName: actor.name });
    return { emergencyId: access.id };
  },
});
