import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, id, narrative, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { rewritten, SAFETY_LEVELS } from './logistics';
import { aboutLogistics, viewLogistics } from './logistics-in-view';
import type { LogisticsStore } from './logistics.store';
import { mayEditSafetyPlan } from './preparation-access';

/** S1-27: conflict is to be expected; how everybody is kept safe. A plan that was changed is looked at again. */
export const writeSafetyPlan = defineAction({
  name: 'write-meeting-safety-plan',
  input: z.strictObject({
    episodeId: id(),
    version: version(),
    level: choice(SAFETY_LEVELS, { required: 'Select how great the worry is' }),
    worries: narrative({ required: 'Enter what could happen', max: 10_000 }),
    arrangements: narrative({ required: 'Enter what is done about it', max: 10_000 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; logistics: LogisticsStore }, asked) => viewLogistics(input, stores, asked),
  allow: (actor, view) => mayEditSafetyPlan(actor, view),
  about: (view) => aboutLogistics(view),
  async record({ input, loaded: { episode, safetyPlan }, actor }, { logistics }) {
    mustBeOpen(episode);
    await logistics.saveSafetyPlan({ ...input, recordedBy: actor.workerId, reviewed: rewritten(safetyPlan, input) });
    return { episodeId: episode.id };
  },
});
