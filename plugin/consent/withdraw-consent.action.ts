import { z } from 'zod';
import { defineAction } from '../core/action';
import { day, id, text, version } from '../core/input';
import { childIds } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { mayRecordWithdrawal } from './consent-access';
import { viewConsent } from './consent-of-episode';
import { problemsWithWithdrawal, withdrawConsent as withdrawn } from './consent-rules';
import type { ConsentStore } from './consent.store';

/** Consent can be withdrawn at any stage, and whoever is told records it (S1-07). */
export const withdrawConsent = defineAction({
  name: 'withdraw-consent',
  input: z.strictObject({
    episodeId: id(),
    consentId: id(),
    version: version(),
    withdrawnOn: day({ what: 'the date consent was withdrawn' }),
    toldTo: text({ required: 'Enter who was told' }),
  }),
  load: (input, stores: { episodes: EpisodeStore; consents: ConsentStore }, asked) => viewConsent(input, stores, asked),
  allow: (actor, view) => mayRecordWithdrawal(actor, view),
  about: ({ episode, consent }) => ({ episodeId: episode.id, personIds: childIds(episode), thing: `consent:${consent.id}` }),
  async record({ input, loaded: { episode, consent }, today }, { consents }) {
    refuseProblems(problemsWithWithdrawal(consent, input.withdrawnOn, today));
    const changed = withdrawn(consent, { on: input.withdrawnOn, toldTo: input.toldTo });
    await consents.save({ ...changed, version: input.version });
    return { episodeId: episode.id };
  },
});
