import { z } from 'zod';
import type { ConsentStore } from '../consent/consent.store';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayReadPlan } from '../plans/plan-access';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { lineOf, viewDistribution, type DistributionInView, type LineInView } from './distribution-in-view';
import type { FollowUpStore } from './follow-up.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
};

/** Who gets the plan, why, and whether it has gone (C13, S3-34). */
export const distribution = defineQuery({
  name: 'view-distribution-list',
  input: z.strictObject({ planId: id() }),
  load: ({ planId }, stores: Stores, asked) => viewDistribution(planId, stores, asked),
  allow: (actor, view) => mayReadPlan(actor, view),
  about: (view) => aboutPlan(view),
});

/** The form for somebody whom the family asks for (S1-42). */
export const distributionToAddTo = defineQuery({
  ...distribution,
  name: 'view-distribution-list-form',
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
});

export interface OneCopy extends DistributionInView {
  readonly line: LineInView;
  /** Names of who released, checked and sent it, by their ids. */
  readonly names: Readonly<Record<string, string>>;
}

/** One line of the list, with its address: for those who work on the episode. */
export const oneCopy = defineQuery({
  name: 'view-plan-copy',
  input: z.strictObject({ planId: id(), recipient: id() }),
  async load({ planId, recipient }, stores: Stores, asked): Promise<OneCopy> {
    const view = await viewDistribution(planId, stores, asked);
    const line = lineOf(view, recipient);
    const { released, checked, sent, leftOut } = line.copy ?? {};
    const names: Record<string, string> = {};
    for (const by of [released, checked, sent, leftOut]) {
      const worker = by === undefined ? undefined : await asked.caseSystem.worker(by.by);
      if (worker !== undefined) names[worker.id] = worker.name;
    }
    return { ...view, line, names };
  },
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about: (view) => aboutPlan(view),
});
