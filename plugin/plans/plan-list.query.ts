import { z } from 'zod';
import { NotFound } from '../core/errors';
import { choice, id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { entriesOf, type ListEntry } from './list-entry';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan, type PlanInView } from './plan-in-view';
import { PLAN_LISTS, type PlanList } from './plan-section';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

export interface PlanListToWrite extends PlanInView {
  readonly list: PlanList;
  readonly entries: readonly ListEntry[];
  readonly listVersion: number;
  readonly entry?: ListEntry;
}

const list = () => choice(PLAN_LISTS, { required: 'Open this page again from the plan' });

async function viewList(planId: string, of: PlanList, stores: Stores, asked: Parameters<typeof viewPlan>[2]): Promise<PlanListToWrite> {
  const view = await viewPlan(planId, stores, asked);
  const listVersion = (await stores.plans.sectionsOf(planId)).find((each) => each.section === of)?.version ?? 0;
  return { ...view, list: of, entries: entriesOf(of, view.plan.content), listVersion };
}

export const planListToWrite = defineQuery({
  name: 'view-plan-list',
  input: z.strictObject({ planId: id(), list: list() }),
  load: ({ planId, list: of }, stores: Stores, asked) => viewList(planId, of, stores, asked),
  allow: (actor, view) => mayWritePlan(actor, view),
  about: (view) => aboutPlan(view),
});

export const planListEntryToChange = defineQuery({
  name: 'view-plan-list-entry',
  input: z.strictObject({ planId: id(), list: list(), entryId: id() }),
  async load({ planId, list: of, entryId }, stores: Stores, asked): Promise<PlanListToWrite> {
    const view = await viewList(planId, of, stores, asked);
    const entry = view.entries.find((each) => each.id === entryId);
    if (entry === undefined) throw new NotFound('part of the plan');
    return { ...view, entry };
  },
  allow: (actor, view) => mayWritePlan(actor, view),
  about: (view) => aboutPlan(view),
});
