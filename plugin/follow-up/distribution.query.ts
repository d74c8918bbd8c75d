import { z } from 'zod';
import type { ConsentStore } from '../consent/consent.store';
import type { PrintedDocument } from '../core/documents-port';
import { Conflict } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayReadPlan } from '../plans/plan-access';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import type { ChildWishesStore } from '../preparation/child-wishes.store';
import { lineOf, viewDistribution, type DistributionInView, type LineInView } from './distribution-in-view';
import { copyPaper, givenCopy } from './copy-paper';
import type { FollowUpStore } from './follow-up.store';
import type { GivenPaper } from './given-paper';

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
  /** The paper as it was released or sent; undefined before. */
  readonly given?: GivenPaper;
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
    return { ...view, line, names, given: await givenCopy(line, stores) };
  },
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about: (view) => aboutPlan(view),
});

export interface PaperOfCopy extends DistributionInView {
  readonly paper: () => PrintedDocument;
}

/** Exactly the paper of this one line: as it was released or sent, or as it would be if it were released now. */
export const paperOfOneCopy = defineQuery({
  name: 'download-plan-copy',
  input: z.strictObject({ planId: id(), recipient: id() }),
  async load({ planId, recipient }, stores: Stores & { readonly childWishes: ChildWishesStore }, asked): Promise<PaperOfCopy> {
    const view = await viewDistribution(planId, stores, asked);
    const line = lineOf(view, recipient);
    if (view.plan.status !== 'agreed') throw new Conflict('A plan is printed once the family has agreed it');
    const given = await givenCopy(line, stores);
    return { ...view, paper: given === undefined ? await copyPaper(view, line, stores, asked) : () => given.paper };
  },
  allow: (actor, view) => mayWorkOnEpisode(actor, view),
  about: (view) => aboutPlan(view),
  outcome: 'downloaded',
});
