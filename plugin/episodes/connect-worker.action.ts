import { z } from 'zod';
import { defineAction } from '../core/action';
import type { EmergencyAccessStore } from '../core/emergency-access.store';
import { Conflict } from '../core/errors';
import { id, text, version } from '../core/input';
import { connectWorker as connected, isConnected } from './connected-worker';
import { childIds } from './episode';
import { mayWorkOnEpisode } from './episode-access';
import { viewEpisode } from './episode-in-view';
import type { EpisodeStore } from './episode.store';
import { refuseProblems } from './refuse-problems';

/** roles.md rule 3: from this moment the person named sees nothing of this family here, whatever their role. */
export const connectWorker = defineAction({
  name: 'name-connected-worker',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    login: text({ required: 'Enter the name they sign in with', max: 80 }),
  }),
  async load({ episodeId, login }, stores: { episodes: EpisodeStore; emergencyAccess: EmergencyAccessStore }, asked) {
    return { ...(await viewEpisode(episodeId, stores, asked)), worker: await asked.caseSystem.workerByLogin(login) };
  },
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode, worker }, actor, at, today }, { episodes, emergencyAccess }) {
    refuseProblems([
      worker === undefined && { field: 'login', message: 'Nobody works here under that name. Check how they sign in to the case system' },
      worker !== undefined &&
        worker.id === episode.coordinatorId && {
          field: 'login',
          message: 'This person is the coordinator: have another one appointed first',
        },
    ]);
    if (worker === undefined) return { episodeId: episode.id };
    if (isConnected(worker.id, episode)) throw new Conflict('This person is named already');
    const changed = connected(episode, { workerId: worker.id, since: today, recordedBy: actor.workerId });
    await episodes.save({ ...changed, version: input.version });
    await emergencyAccess.endOf(worker.id, childIds(episode), { at, by: actor.workerId, byName: actor.name });
    return { episodeId: episode.id };
  },
});
