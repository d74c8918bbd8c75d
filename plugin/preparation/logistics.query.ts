import { z } from 'zod';
import { id } from '../core/input';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutLogistics, viewLogistics } from './logistics-in-view';
import type { LogisticsStore } from './logistics.store';
import { mayReadPreparation, mayReviewSafetyPlan } from './preparation-access';

export interface LogisticsStores {
  readonly episodes: EpisodeStore;
  readonly logistics: LogisticsStore;
}

const input = z.strictObject({ episodeId: id() });
const load = (which: { readonly episodeId: string }, stores: LogisticsStores, asked: Asked) => viewLogistics(which, stores, asked);

/** What suits the family (S0-22). */
export const whatSuitsTheFamily = defineQuery({
  name: 'view-what-suits-the-family',
  input,
  load,
  allow: (actor, view) => mayReadPreparation(actor, view),
  about: (view) => aboutLogistics(view),
});

/** S1-27: a reading of its own in the audit. */
export const meetingSafetyPlan = defineQuery({
  name: 'view-meeting-safety-plan',
  input,
  load,
  allow: (actor, view) => mayReadPreparation(actor, view),
  about: (view) => aboutLogistics(view),
});

export const safetyPlanToReview = defineQuery({
  name: 'view-meeting-safety-plan-to-review',
  input,
  load,
  allow: (actor, view) => mayReviewSafetyPlan(actor, view),
  about: (view) => aboutLogistics(view),
});
