import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict, NotFound } from '../core/errors';
import { choice, choices, id, optionalChoice, optionalDay, optionalId, optionalNarrative, optionalText, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { entriesOf, entryFrom, entryProblems, listContent } from './list-entry';
import { RESOURCE_STATUSES, WEEKDAYS } from './plan';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan } from './plan-in-view';
import { PLAN_LISTS, type PlanList } from './plan-section';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

const list = () => choice(PLAN_LISTS, { required: 'Open this page again from the plan' });

async function versionNow(planId: string, of: PlanList, { plans }: Pick<Stores, 'plans'>): Promise<number> {
  return (await plans.sectionsOf(planId)).find((each) => each.section === of)?.version ?? 0;
}

/** One thing of a list of the plan, saved at once; two people can add to one list at the same time. */
export const writeListEntry = defineAction({
  name: 'write-plan-list-entry',
  input: z.strictObject({
    planId: id(),
    list: list(),
    entryId: optionalId(),
    version: version().optional(),
    words: optionalNarrative({ max: 4000 }),
    by: optionalText(),
    who: optionalText(),
    what: optionalNarrative({ max: 2000 }),
    when: optionalText({ max: 400 }),
    status: optionalChoice(RESOURCE_STATUSES),
    approver: optionalText(),
    decidedOn: optionalDay({ what: 'the day on which it was decided' }),
    amount: optionalText({ max: 80 }),
    need: optionalNarrative({ max: 2000 }),
    risk: optionalNarrative({ max: 2000 }),
    action: optionalNarrative({ max: 2000 }),
    owner: optionalText(),
    days: choices(WEEKDAYS),
  }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, ids, actor, today }, { plans }: Stores) {
    mustBeOpen(loaded.episode);
    const { planId, list: of, entryId } = input;
    refuseProblems(entryProblems(of, input));
    const now = await versionNow(planId, of, { plans });
    const content = (await plans.find(planId))?.content ?? loaded.plan.content;
    const entries = entriesOf(of, content);
    const written = { by: actor.workerId, on: today };
    if (entryId === undefined) {
      await plans.saveSection(planId, of, listContent(of, [...entries, entryFrom(of, ids.next(), input)]), now, written);
      return { planId, list: of };
    }
    if (!entries.some((entry) => entry.id === entryId)) throw new NotFound('part of the plan');
    if (now !== input.version) throw new Conflict('Somebody else changed this list meanwhile. Open it again and check what should stay');
    const changed = entries.map((entry) => (entry.id === entryId ? entryFrom(of, entryId, input) : entry));
    await plans.saveSection(planId, of, listContent(of, changed), now, written);
    return { planId, list: of };
  },
});

export const removeListEntry = defineAction({
  name: 'remove-plan-list-entry',
  input: z.strictObject({ planId: id(), list: list(), entryId: id() }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, actor, today }, { plans }: Stores) {
    mustBeOpen(loaded.episode);
    const { planId, list: of, entryId } = input;
    const content = (await plans.find(planId))?.content ?? loaded.plan.content;
    const rest = entriesOf(of, content).filter((entry) => entry.id !== entryId);
    await plans.saveSection(planId, of, listContent(of, rest), await versionNow(planId, of, { plans }), { by: actor.workerId, on: today });
    return { planId, list: of };
  },
});
