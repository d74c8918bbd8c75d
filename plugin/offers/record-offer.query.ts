import { z } from 'zod';
import { id, optionalId } from '../core/input';
import { defineQuery } from '../core/query';
import { childIds } from '../episodes/episode';
import { mayActAsAllocatedWorker } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import type { ResponsiblePerson } from '../episodes/responsible-people';
import { personAsked } from './person-asked';

export interface OfferToMake extends EpisodeInView {
  /** Undefined: somebody who is not a parent nor recorded as holding parental responsibility. */
  readonly to?: ResponsiblePerson;
}

/** What recording an offer to one person is prefilled with. */
export const offerToMake = defineQuery({
  name: 'view-offer-form',
  input: z.strictObject({ episodeId: id(), personId: optionalId() }),
  async load({ episodeId, personId }, { episodes }: { episodes: EpisodeStore }, asked): Promise<OfferToMake> {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    return { ...view, to: await personAsked(view, personId, asked) };
  },
  allow: (actor, view) => mayActAsAllocatedWorker(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
