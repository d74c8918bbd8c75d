import { z } from 'zod';
import { defineAction } from '../core/action';
import { day, id, optionalNarrative, optionalText, version } from '../core/input';
import { appointCoordinator as appointed, fitnessOf, problemsWithAppointment, whyNot } from './coordinator';
import { mayAppoint } from './coordinator-access';
import { namedWorker, SOMEBODY_ELSE, viewCoordinator } from './coordinator-choice';
import { childIds } from './episode';
import type { EpisodeStore } from './episode.store';
import { refuseProblems } from './refuse-problems';

/** S1-14: a coordinator who is independent of the case (S1-17), or another in place of the one before. */
export const appointCoordinator = defineAction({
  name: 'appoint-coordinator',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    chosen: z.string({ error: 'Select who is to be the coordinator' }),
    login: optionalText({ max: 80 }),
    from: day({ what: 'the day of the appointment' }),
    endReason: optionalNarrative({ max: 2000 }),
  }),
  async load(input, stores: { episodes: EpisodeStore }, asked) {
    return { ...(await viewCoordinator(input.episodeId, stores, asked)), worker: await namedWorker(input, asked) };
  },
  allow: (actor, view) => mayAppoint(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode, allocations, worker }, actor, policy, today }, { episodes }) {
    const field = input.chosen === SOMEBODY_ELSE ? 'login' : 'chosen';
    const unfit = worker === undefined ? undefined : whyNot(fitnessOf(worker, { episode, allocations, on: today }, policy), policy);
    refuseProblems([
      worker === undefined && { field, message: 'Nobody works here under that name. Check how they sign in to the case system' },
      unfit !== undefined && { field, message: unfit },
      ...problemsWithAppointment(episode, input, today),
    ]);
    if (worker === undefined) return { episodeId: episode.id };
    const { from, endReason } = input;
    const changed = appointed(episode, { workerId: worker.id, from, appointedBy: actor.workerId, endReason });
    await episodes.save({ ...changed, version: input.version });
    return { episodeId: episode.id };
  },
});
