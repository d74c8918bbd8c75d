import { z } from 'zod';
import { defineAction } from '../core/action';
import type { EmergencyAccessStore } from '../core/emergency-access.store';
import { id, text, version } from '../core/input';
import { connectWorker } from '../episodes/connected-worker';
import { childIds, mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { aboutMember, viewMember } from './member-of-episode';
import { mustBeSameVersion } from './member-saved-meanwhile';
import { mayEditNetwork, mayEditSafety } from './network-access';
import type { NetworkStore } from './network.store';

type Stores = { readonly episodes: EpisodeStore; readonly network: NetworkStore; readonly emergencyAccess: EmergencyAccessStore };

/**
 * roles.md rule 3: a member of the family who works for the council opens nothing of this family from now on. Who is connected
 * stands with the process and nowhere else: linking names them there, and neither linking somebody else nor taking the person off
 * the list gives anybody their access back. A mistake is a manager's to put right: see `correct-connection`.
 */
export const linkStaff = defineAction({
  name: 'link-staff-member',
  input: z.strictObject({
    episodeId: id(),
    memberId: id(),
    version: version(),
    loginId: text({ required: 'Enter their user name', max: 80 }),
  }),
  async load(input, stores: Stores, asked) {
    return { ...(await viewMember(input, stores, asked)), worker: await asked.caseSystem.workerByLogin(input.loginId) };
  },
  allow: (actor, view) => (mayEditSafety(actor, view) === 'ok' ? 'ok' : mayEditNetwork(actor, view)),
  about: (view) => aboutMember(view),
  async record({ input, loaded: { episode, member, worker }, actor, at, today }, { episodes, network, emergencyAccess }: Stores) {
    mustBeOpen(episode);
    refuseProblems([worker === undefined && { field: 'loginId', message: 'Nobody of the council has this user name. Look it up again' }]);
    mustBeSameVersion(member, input.version);
    if (worker === undefined) return { episodeId: episode.id };
    const connected = connectWorker(episode, { workerId: worker.id, recordedBy: actor.workerId, since: today });
    await network.save({ ...member, staffWorkerId: worker.id });
    await episodes.save(connected);
    await emergencyAccess.endOf(worker.id, childIds(episode), { at, by: actor.workerId, byName: actor.name });
    return { episodeId: episode.id };
  },
});
