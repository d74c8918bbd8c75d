import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, day, id, ids, optionalChoice, optionalDay, optionalId, optionalText } from '../core/input';
import { childIds, mustBeOpen } from '../episodes/episode';
import { mayActAsAllocatedWorker } from '../episodes/episode-access';
import { viewEpisode } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { letterReferenceFor, OFFER_METHODS, OFFER_RESPONSES } from './offer';
import { problemsWithOffer } from './offer-rules';
import type { OfferStore } from './offer.store';
import { personAsked } from './person-asked';

/** One offer of a meeting to one person (S1-12). What they are to the children is the case record's word, not the form's. */
export const recordOffer = defineAction({
  name: 'record-offer',
  input: z.strictObject({
    episodeId: id(),
    personId: optionalId(),
    name: optionalText(),
    children: ids({ required: 'Select at least one child' }),
    offeredOn: day({ what: 'the date of the offer' }),
    method: choice(OFFER_METHODS, { required: 'Select how the offer was made' }),
    letterReference: optionalText({ max: 80 }),
    response: optionalChoice(OFFER_RESPONSES),
    respondedOn: optionalDay({ what: 'the date of their answer' }),
  }),
  async load({ episodeId, personId }, { episodes }: { episodes: EpisodeStore; offers: OfferStore }, asked) {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    return { ...view, to: await personAsked(view, personId, asked) };
  },
  allow: (actor, view) => mayActAsAllocatedWorker(actor, view),
  about: ({ episode }, { children }) => ({ episodeId: episode.id, personIds: children }),
  async record({ input, loaded: { episode, to }, actor, today, ids: newIds }, { offers }) {
    mustBeOpen(episode);
    const { children, offeredOn, method, response, respondedOn } = input;
    const name = to?.person.fullName ?? input.name;
    refuseProblems([
      name === undefined && { field: 'name', message: 'Enter the name of the person' },
      !children.every((child) => childIds(episode).includes(child)) && { field: 'children', message: 'Select children from the list' },
      ...problemsWithOffer({ offeredOn, response, respondedOn }, today),
    ]);
    const ties = to?.ties.filter((tie) => children.includes(tie.childId)) ?? [];
    await offers.add({
      id: newIds.next(),
      episodeId: episode.id,
      childIds: children,
      offeredToPersonId: to?.person.id,
      offeredToName: name as string,
      isParent: ties.some((tie) => tie.isParent),
      holdsParentalResponsibility: ties.some((tie) => tie.parentalResponsibility === 'yes'),
      offeredOn,
      method,
      letterReference: letterReferenceFor(method, input.letterReference),
      response,
      respondedOn,
      recordedBy: actor.workerId,
      version: 0,
    });
    return { episodeId: episode.id };
  },
});
