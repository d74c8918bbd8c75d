import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { day, id, version } from '../core/input';
import { childIds, mustBeOpen } from './episode';
import { mayActAsWorker } from './episode-access';
import { viewEpisode } from './episode-in-view';
import type { EpisodeStore } from './episode.store';
import { problemsWithDetailsCheck } from './referral-rules';
import { refuseProblems } from './refuse-problems';

/** C11: the family's own request: the worker has checked with them that what the case record has of them is right. */
export const checkDetails = defineAction({
  name: 'check-details',
  input: z.strictObject({ episodeId: id(), version: version(), detailsCheckedOn: day({ what: 'the day of the check' }) }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayActAsWorker(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded: { episode }, actor, today }, { episodes }) {
    mustBeOpen(episode);
    const { referral } = episode;
    if (referral === undefined) throw new Conflict('No request is recorded, so there is nothing to check');
    refuseProblems(problemsWithDetailsCheck(referral, input.detailsCheckedOn, today));
    const checked = { ...referral, detailsChecked: { on: input.detailsCheckedOn, by: actor.name } };
    await episodes.save({ ...episode, referral: checked, version: input.version });
    return { episodeId: episode.id };
  },
});
