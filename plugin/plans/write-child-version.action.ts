import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict, NotFound } from '../core/errors';
import { id, optionalNarrative, optionalText, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { childVersionFrom, shownChildVersion, versionOfChild } from './child-version';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan } from './plan-in-view';
import type { ChildVersion } from './plan';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

/** What one child's own version of the plan says, in simple words, or why the child gets none (S4-43, S4-44). */
export const writeChildVersion = defineAction({
  name: 'write-child-version',
  input: z.strictObject({
    planId: id(),
    childId: id(),
    version: version(),
    willHappen: z.record(id(), optionalNarrative({ max: 2000 })).optional(),
    willNotHappen: optionalNarrative({ max: 4000 }),
    whyNot: optionalNarrative({ max: 4000 }),
    talkTo: optionalText(),
    talkToHow: optionalText(),
    notGivenBecause: optionalNarrative({ max: 2000 }),
  }),
  async load({ planId, childId }, stores: Stores, asked) {
    const view = await viewPlan(planId, stores, asked);
    if (!view.plan.childIds.includes(childId)) throw new NotFound('child');
    return view;
  },
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded }, { plans }: Stores) {
    mustBeOpen(loaded.episode);
    const { plan } = loaded;
    const typed = childVersionFrom({ ...input, willHappen: input.willHappen ?? {} }, plan.content.actions);
    const version = input.version + 1;
    await saveBesideOthers(plans, { planId: plan.id, typed: { ...typed, version }, tries: 3 });
    return { planId: plan.id, version };
  },
});

interface Saving {
  readonly planId: string;
  readonly typed: ChildVersion & { readonly version: number };
  readonly tries: number;
}

/**
 * The children's texts are kept together: what somebody wrote for another child meanwhile stays as they wrote it, and only the
 * same child's is a conflict. Another child's save that comes between reading and writing is read and written over again.
 */
async function saveBesideOthers(plans: PlanStore, saving: Saving): Promise<void> {
  const { planId, typed, tries } = saving;
  const together = (await plans.sectionsOf(planId)).find((each) => each.section === 'child-versions')?.version ?? 0;
  const now = (await plans.find(planId))?.content.childVersions ?? [];
  if (versionOfChild(now, typed.childId) !== typed.version - 1) {
    throw new Conflict('Somebody else wrote this child’s version meanwhile. Both texts are shown below: put together what should stay', {
      kind: 'stale',
      current: shownChildVersion(now.find((each) => each.childId === typed.childId)),
    });
  }
  const childVersions = [...now.filter((each) => each.childId !== typed.childId), typed];
  try {
    await plans.saveSection(planId, 'child-versions', { childVersions }, together);
  } catch (error) {
    if (!(error instanceof Conflict) || error.detail.kind !== 'stale' || tries === 1) throw error;
    await saveBesideOthers(plans, { ...saving, tries: tries - 1 });
  }
}
