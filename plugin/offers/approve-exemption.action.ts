import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, optionalNarrative, version, yesNo } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { mayApproveExemption } from './exemption-access';
import { viewExemption } from './exemption-of-episode';
import { approveExemption as approved, problemsWithApproval } from './offer-rules';
import type { OfferStore } from './offer.store';

/** A manager approves or refuses a decision not to offer or hold a meeting; only an approved one takes the duty away. */
export const approveExemption = defineAction({
  name: 'approve-exemption',
  input: z.strictObject({
    episodeId: id(),
    exemptionId: id(),
    version: version(),
    approved: yesNo({ required: 'Select yes if you approve it' }),
    reason: optionalNarrative({ max: 4000 }),
  }),
  load: ({ episodeId, exemptionId }, stores: { episodes: EpisodeStore; offers: OfferStore }, asked) =>
    viewExemption({ episodeId, exemptionId }, stores, asked),
  allow: (actor, view) => mayApproveExemption(actor, view),
  about: ({ episode, exemption }) => ({ episodeId: episode.id, personIds: [exemption.childId], thing: `exemption:${exemption.id}` }),
  async record({ input, loaded: { episode, exemption }, actor, today }, { offers }) {
    mustBeOpen(episode);
    const { approved: yes, reason } = input;
    refuseProblems(problemsWithApproval({ approved: yes, reason }));
    await offers.saveExemption({
      ...approved(exemption, { approved: yes, reason, by: actor.workerId, on: today }),
      version: input.version,
    });
    return { episodeId: episode.id };
  },
});
