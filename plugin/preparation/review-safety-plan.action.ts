import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, optionalNarrative, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { reviewSafetyPlan as reviewed } from './logistics';
import { aboutLogistics, viewLogistics } from './logistics-in-view';
import type { LogisticsStore } from './logistics.store';
import { mayReviewSafetyPlan } from './preparation-access';

/** S1-27: a manager looks at a safety plan of a high level before the meeting. */
export const reviewSafetyPlan = defineAction({
  name: 'review-meeting-safety-plan',
  input: z.strictObject({ episodeId: id(), version: version(), note: optionalNarrative({ max: 2000 }) }),
  load: (input, stores: { episodes: EpisodeStore; logistics: LogisticsStore }, asked) => viewLogistics(input, stores, asked),
  allow: (actor, view) => mayReviewSafetyPlan(actor, view),
  about: (view) => aboutLogistics(view),
  async record({ input, loaded: { episode, safetyPlan }, actor, today }, { logistics }) {
    mustBeOpen(episode);
    const by = { by: actor.workerId, byName: actor.name, on: today, note: input.note };
    await logistics.saveSafetyPlan({ ...reviewed(safetyPlan, by), version: input.version });
    return { episodeId: episode.id };
  },
});
