import { z } from 'zod';
import { Conflict, NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { ChildWishesStore } from '../preparation/child-wishes.store';
import { mayHaveWordsOf } from '../preparation/words-of-children';
import type { ChildPlanDocument } from './child-plan-document';
import { mayReadPlan } from './plan-access';
import type { FamilyPlanDocument } from './plan-document';
import { aboutPlan, viewPlan, type PlanInView } from './plan-in-view';
import { childPlanPaper, familyPlanPaper, paperBasics, type Agreement } from './plan-paper';
import { printsWithChildsPlan } from './plan-model';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly childWishes: ChildWishesStore;
};

export interface PrintedPlan extends PlanInView {
  readonly paper: FamilyPlanDocument;
}

function agreementOf({ plan }: PlanInView): Agreement {
  if (plan.agreedOn === undefined || plan.agreedBy === undefined) throw new Conflict('A plan is printed once the family has agreed it');
  return { by: plan.agreedBy, on: plan.agreedOn };
}

/** The family's copy: it does not say who could care for a child (S2-56). */
export const printedPlan = defineQuery({
  name: 'print-plan',
  input: z.strictObject({ planId: id() }),
  async load({ planId }, stores: Stores, asked): Promise<PrintedPlan> {
    const view = await viewPlan(planId, stores, asked);
    const agreed = agreementOf(view);
    // One print for everybody: it has no words that a child keeps from one of them.
    const mayHaveWords = mayHaveWordsOf(await stores.childWishes.ofEpisode(view.episode.id), undefined);
    const forFamily = { agreed, copyFor: 'family', mayHaveWords } as const;
    return { ...view, paper: await familyPlanPaper(view, await paperBasics(view, asked), forFamily, stores, asked) };
  },
  allow: (actor, view) => mayReadPlan(actor, view),
  about: (view) => aboutPlan(view),
});

/** C7: with one plan a family, its section is printed with that plan from the day it is part of it, and not a second time. */
export const downloadedPlan = defineQuery({
  ...printedPlan,
  name: 'download-plan',
  async load(input: { readonly planId: string }, stores: Stores, asked): Promise<PrintedPlan> {
    const printed = await printedPlan.load(input, stores, asked);
    if (printsWithChildsPlan(printed.plan, asked.policy.planModel)) {
      throw new Conflict('This plan is a section of the child’s own plan and is printed with that one');
    }
    return printed;
  },
  outcome: 'downloaded',
});

export interface PrintedChildPlan extends PlanInView {
  readonly paper: ChildPlanDocument;
}

export const downloadedChildPlan = defineQuery({
  name: 'download-child-plan',
  input: z.strictObject({ planId: id(), childId: id() }),
  async load({ planId, childId }, stores: Stores, asked): Promise<PrintedChildPlan> {
    const view = await viewPlan(planId, stores, asked);
    agreementOf(view);
    const paper = childPlanPaper(view, childId, await paperBasics(view, asked));
    if (paper === undefined) throw new NotFound('version for this child');
    return { ...view, paper };
  },
  allow: (actor, view) => mayReadPlan(actor, view),
  about: (view, { childId }) => ({ ...aboutPlan(view), personIds: [childId] }),
  outcome: 'downloaded',
});
