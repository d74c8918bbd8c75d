import type { Actor } from '../core/actor';
import type { EmergencyAccess } from '../core/emergency-access';
import type { EmergencyAccessStore } from '../core/emergency-access.store';
import type { PersonId } from '../core/case-system';
import type { Episode } from '../episodes/episode';
import { isConnectedToChild } from '../episodes/connected-worker';
import { mayLookAtEmergency } from '../episodes/emergency-rules';

export interface EmergencySources {
  readonly episodes: { ofChild(personId: PersonId): Promise<readonly Episode[]> };
  readonly emergencyAccess: EmergencyAccessStore;
}

/** One emergency access, and whether who asks is family or a friend of that family. */
export interface EmergencyInView {
  readonly access: EmergencyAccess;
  readonly connected: boolean;
}

export const inEmergencyView = async (access: EmergencyAccess, actor: Actor, { episodes }: EmergencySources): Promise<EmergencyInView> => ({
  access,
  connected: await isConnectedToChild(actor.workerId, access.personId, episodes),
});

/** roles.md rule 2: what a manager finds on their list until somebody has looked at it. */
export async function emergenciesToLookAt(stores: EmergencySources, actor: Actor): Promise<readonly EmergencyAccess[]> {
  const found: EmergencyAccess[] = [];
  for (const access of await stores.emergencyAccess.notLookedAt()) {
    const { connected } = await inEmergencyView(access, actor, stores);
    if (mayLookAtEmergency(actor, access, connected) === 'ok') found.push(access);
  }
  return found;
}
