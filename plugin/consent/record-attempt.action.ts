import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, day, id, narrative, text } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { problemsWithAttempt } from './authority-rules';
import { mayRecordConsent } from './consent-access';
import { ATTEMPT_METHODS } from './consent-attempt';
import type { ConsentStore } from './consent.store';

/** S2-16: one attempt to get consent: the day, how, of whom, and what came of it. */
export const recordAttempt = defineAction({
  name: 'record-consent-attempt',
  input: z.strictObject({
    episodeId: id(),
    on: day({ what: 'the day of the attempt' }),
    method: choice(ATTEMPT_METHODS, { required: 'Select how it was tried' }),
    whom: text({ required: 'Enter whose consent was asked' }),
    result: narrative({ required: 'Enter what came of it', max: 4000 }),
  }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore; consents: ConsentStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayRecordConsent(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode }, actor, today, ids }, { consents }) {
    mustBeOpen(episode);
    refuseProblems(problemsWithAttempt(input, today));
    await consents.addAttempt({ ...input, id: ids.next(), recordedBy: actor.workerId });
    return { episodeId: episode.id };
  },
});
