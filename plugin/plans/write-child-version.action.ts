import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict, NotFound } from '../core/errors';
import { id, optionalNarrative, optionalText, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { childVersionFrom, shownChildVersion } from './child-version';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan } from './plan-in-view';
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
    const saved = (await plans.sectionsOf(plan.id)).find((each) => each.section === 'child-versions')?.version ?? 0;
    const now = (await plans.find(plan.id))?.content.childVersions ?? [];
    if (saved !== input.version) {
      throw new Conflict('Somebody else wrote a child’s version meanwhile. Both texts are shown below: put together what should stay', {
        kind: 'stale',
        current: shownChildVersion(now.find((each) => each.childId === input.childId)),
      });
    }
    const childVersions = [...now.filter((each) => each.childId !== input.childId), typed];
    const version = await plans.saveSection(plan.id, 'child-versions', { childVersions }, input.version);
    return { planId: plan.id, version };
  },
});
