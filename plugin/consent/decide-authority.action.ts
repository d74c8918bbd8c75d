import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id, optionalNarrative, version, yesNo } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { decideAuthority as decided, problemsWithDecision } from './authority-rules';
import { mayDecideAuthority } from './consent-access';
import { viewConsent } from './consent-of-episode';
import type { ConsentStore } from './consent.store';

/** C3: the manager authorises meeting without consent, or does not. */
export const decideAuthority = defineAction({
  name: 'decide-authority',
  input: z.strictObject({
    episodeId: id(),
    consentId: id(),
    version: version(),
    authorised: yesNo({ required: 'Select yes if you authorise it' }),
    reason: optionalNarrative({ max: 4000 }),
  }),
  load: ({ episodeId, consentId }, stores: { episodes: EpisodeStore; consents: ConsentStore }, asked) =>
    viewConsent({ episodeId, consentId }, stores, asked),
  allow: (actor, view) => mayDecideAuthority(actor, view),
  about: ({ episode, consent }) => ({ episodeId: episode.id, personIds: childIds(episode), thing: `consent:${consent.id}` }),
  async record({ input, loaded: { episode, consent }, actor, today, policy }, { consents }) {
    mustBeOpen(episode);
    const { authorised, reason } = input;
    if (authorised && !policy.consentException.allowed) throw new Conflict('Here no meeting is held without consent');
    refuseProblems(problemsWithDecision({ authorised, reason }));
    const changed = decided(consent, { authorised, reason, by: actor.workerId, on: today });
    await consents.save({ ...changed, version: input.version });
    return { episodeId: episode.id };
  },
});
