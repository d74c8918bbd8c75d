import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, day, id, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import { mayActAsAllocatedWorker } from '../episodes/episode-access';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { OFFER_RESPONSES } from './offer';
import { viewOffer } from './offer-of-episode';
import { problemsWithAnswer } from './offer-rules';
import type { OfferStore } from './offer.store';

/** What the person answered, and when. It need not be in writing (C4). */
export const answerOffer = defineAction({
  name: 'answer-offer',
  input: z.strictObject({
    episodeId: id(),
    offerId: id(),
    version: version(),
    response: choice(OFFER_RESPONSES, { required: 'Select what they answered' }),
    respondedOn: day({ what: 'the date of their answer' }),
  }),
  load: (input, stores: { episodes: EpisodeStore; offers: OfferStore }, asked) => viewOffer(input, stores, asked),
  allow: (actor, view) => mayActAsAllocatedWorker(actor, view),
  about: ({ offer }) => ({ episodeId: offer.episodeId, personIds: offer.childIds, thing: `offer:${offer.id}` }),
  async record({ input, loaded: { episode, offer }, today }, { offers }) {
    mustBeOpen(episode);
    const answered = { ...offer, response: input.response, respondedOn: input.respondedOn, version: input.version };
    refuseProblems(problemsWithAnswer(answered, today));
    await offers.save(answered);
    return { episodeId: episode.id };
  },
});
