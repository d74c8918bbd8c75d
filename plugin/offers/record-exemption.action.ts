import { z } from 'zod';
import { defineAction } from '../core/action';
import { problemsWithReason } from '../core/coded-reason';
import { choice, day, id, ids, narrative, text } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import { mayActAsAllocatedWorkerOrManager } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import { EXEMPTION_LIMBS } from './offer';
import type { OfferStore } from './offer.store';

/**
 * The decision that offering, or holding, a meeting would not be in a child's best interests (section 31ZA(3)): one record a child.
 * It holds once a manager who did not make it has approved it (roles.md).
 */
export const recordExemption = defineAction({
  name: 'record-exemption',
  input: z.strictObject({
    episodeId: id(),
    children: ids({ required: 'Select at least one child' }),
    limb: choice(EXEMPTION_LIMBS, { required: 'Select which duty the decision is about' }),
    reasonCode: text({ required: 'Select the main reason', max: 32 }),
    reason: narrative({ required: 'Enter why it would not be in the child’s best interests' }),
    decidedOn: day({ what: 'the date of the decision' }),
  }),
  load: ({ episodeId }, stores: { episodes: EpisodeStore; offers: OfferStore }, asked) => viewEpisode(episodeId, stores, asked),
  allow: (actor, view) => mayActAsAllocatedWorkerOrManager(actor, view),
  about: ({ episode }, { children }) => ({ episodeId: episode.id, personIds: children }),
  async record({ input, loaded: { episode }, actor, today, policy, ids: newIds }, { offers }) {
    mustBeOpen(episode);
    const { children, limb, reasonCode, reason, decidedOn } = input;
    refuseProblems([
      !children.every((child) => childIds(episode).includes(child)) && { field: 'children', message: 'Select children from the list' },
      ...problemsWithReason(input, policy.decisionReasons.exemption),
      problemIfFuture('decidedOn', 'The date of the decision', decidedOn, today),
    ]);
    for (const childId of new Set(children)) {
      await offers.addExemption({
        id: newIds.next(),
        episodeId: episode.id,
        childId,
        limb,
        reasonCode,
        reason,
        decidedOn,
        decidedBy: actor.workerId,
        version: 0,
      });
    }
    return { episodeId: episode.id };
  },
});
