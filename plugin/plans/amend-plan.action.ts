import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { nextDraft } from './new-version';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan } from './plan-in-view';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
};

/** An agreed plan is never changed (roles.md rule 8): what is to change is written in the next version, prefilled with this one. */
export const amendPlan = defineAction({
  name: 'amend-plan',
  input: z.strictObject({ planId: id() }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ loaded, ids, today }, { plans }: Stores) {
    mustBeOpen(loaded.episode);
    if (loaded.plan.status === 'draft') throw new Conflict('This version is not agreed yet: change it as it is');
    const versions = await plans.ofEpisode(loaded.episode.id);
    if (versions.at(-1)?.id !== loaded.plan.id) throw new Conflict('There is a later version of this plan. Open that one');
    const planId = ids.next();
    await plans.add(nextDraft({ ...loaded.meeting, subjectIds: loaded.plan.childIds }, versions, undefined, { id: planId, today }));
    return { planId };
  },
});
