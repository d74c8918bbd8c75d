import { z } from 'zod';
import { defineAction } from '../core/action';
import { day, id, version } from '../core/input';
import { problemsWithFirstContact } from './coordinator';
import { childIds, mustBeOpen } from './episode';
import { mayWorkOnEpisode } from './episode-access';
import { viewEpisode } from './episode-in-view';
import type { EpisodeStore } from './episode.store';
import { refuseProblems } from './refuse-problems';

/** S1-13, S3-21: the coordinator's first talk with the family, in which the purpose and the way it goes are explained. */
export const recordFirstContact = defineAction({
  name: 'record-first-contact',
  input: z.strictObject({ episodeId: id(), version: version(), on: day({ what: 'the day of the first talk' }) }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode }, today }, { episodes }) {
    mustBeOpen(episode);
    refuseProblems(problemsWithFirstContact(episode, input.on, today));
    await episodes.save({ ...episode, firstContactOn: input.on, version: input.version });
    return { episodeId: episode.id };
  },
});
