import { z } from 'zod';
import { defineAction } from '../core/action';
import { accessToChild, mayOpenChild } from '../core/child-access';
import { emergencyFor, withoutEmergencies } from '../core/emergency-access';
import type { EmergencyAccessStore } from '../core/emergency-access.store';
import { Conflict, NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { id, narrative, text } from '../core/input';
import { defineQuery } from '../core/query';
import type { PersonId } from '../core/case-system';
import { isConnectedToChild } from './connected-worker';
import { mayOpenInEmergency } from './emergency-rules';
import type { EpisodeStore } from './episode.store';
import { refuseProblems } from './refuse-problems';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly emergencyAccess: EmergencyAccessStore;
};

const HOUR_MS = 3_600_000;
export const TELL_EMERGENCY_ACCESS = 'tell-emergency-access';

/** Of a record that is hidden from who asks nothing is shown before it is opened, not even whether there is one. */
export const recordToOpenInEmergency = defineQuery({
  name: 'view-form-of-emergency-access',
  input: z.strictObject({ personId: id() }),
  load: ({ personId }, stores: Stores, asked) => askedInEmergency(personId, stores, asked),
  allow: (actor, view, { policy }) => mayOpenInEmergency(actor, view, policy),
  about: ({ personId }) => ({ personIds: [personId] }),
});

async function askedInEmergency(personId: PersonId, { episodes }: Stores, { actor, caseSystem, today }: Asked) {
  const access = await accessToChild(caseSystem, actor, personId, today);
  return {
    personId,
    access,
    connected: await isConnectedToChild(actor.workerId, personId, episodes),
    /** They need no emergency for it. */
    opensIt: mayOpenChild(withoutEmergencies(actor), access) === 'ok',
    under: emergencyFor(actor, personId),
  };
}

/**
 * roles.md rule 2: opens one record for reading, with a reason and an end, to somebody whose rights do not reach it. The team's
 * managers find it on their list, and the addresses of the policy are told.
 */
export const openInEmergency = defineAction({
  name: 'open-record-in-emergency',
  input: z.strictObject({
    personId: id(),
    reason: narrative({ required: 'Enter why you need to read this record now', max: 2000 }),
    hours: text({ required: 'Choose for how long you need it', max: 4 }),
  }),
  async load({ personId }, stores: Stores, asked) {
    if ((await asked.caseSystem.person(personId)) === undefined) throw new NotFound('page');
    return askedInEmergency(personId, stores, asked);
  },
  allow: (actor, view, { policy }) => mayOpenInEmergency(actor, view, policy),
  about: ({ personId }) => ({ personIds: [personId] }),
  reason: ({ reason }) => reason,
  async record({ input, loaded, actor, at, ids, policy: { emergencyAccess }, tell }, stores: Stores) {
    const hours = emergencyAccess.hours.find((each) => String(each) === input.hours);
    refuseProblems([hours === undefined && { field: 'hours', message: 'Choose for how long you need it' }]);
    if (loaded.opensIt) throw new Conflict('You can open this record as it is: go back to it from the case record');
    if (loaded.under !== undefined) throw new Conflict('You have emergency access to this record already');
    const emergencyId = ids.next();
    await stores.emergencyAccess.add({
      id: emergencyId,
      workerId: actor.workerId,
      workerName: actor.name,
      personId: input.personId,
      teamIds: [...new Set(loaded.access.teamIds)],
      reason: input.reason,
      from: at,
      until: new Date(at.getTime() + (hours ?? 0) * HOUR_MS),
    });
    for (const to of emergencyAccess.alertEmails.keys()) {
      await tell(TELL_EMERGENCY_ACCESS, `emergency-${emergencyId}-${to}`, { emergencyId, to: String(to) });
    }
    return { personId: input.personId };
  },
});
