import { z } from 'zod';
import { defineAction } from '../core/action';
import { day, id, narrative, text } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import { problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import type { FollowUpStore } from './follow-up.store';

type Stores = { readonly episodes: EpisodeStore; readonly followUp: FollowUpStore };

/** S0-28: somebody does not agree; also after the process has ended. */
export const recordDisagreement = defineAction({
  name: 'record-disagreement',
  input: z.strictObject({
    episodeId: id(),
    who: text({ required: 'Enter who does not agree' }),
    about: narrative({ required: 'Enter what they do not agree with', max: 8000 }),
    raisedOn: day({ what: 'the day on which they said so' }),
  }),
  load: ({ episodeId }, stores: Stores, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: ({ episode }) => ({ episodeId: episode.id }),
  async record({ input, ids, actor, today }, { followUp }: Stores) {
    refuseProblems([problemIfFuture('raisedOn', 'The day on which they said so', input.raisedOn, today)]);
    const disagreementId = ids.next();
    await followUp.addDisagreement({ ...input, id: disagreementId, recordedBy: actor.workerId, version: 0 });
    return { episodeId: input.episodeId };
  },
});
