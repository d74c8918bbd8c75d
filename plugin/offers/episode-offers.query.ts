import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayReadEpisode } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { childIds } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { withoutHiddenNames, type ShownOffer } from './hidden-names';
import { responsiblePeople, type ResponsiblePerson } from '../episodes/responsible-people';
import type { Exemption } from './offer';
import type { OfferStore } from './offer.store';

export interface EpisodeOffers extends EpisodeInView {
  /** Parents and holders of parental responsibility, whether or not an offer was made to them. */
  readonly people: readonly ResponsiblePerson[];
  readonly offers: readonly ShownOffer[];
  readonly exemptions: readonly Exemption[];
}

/** Every offer made about the children of an episode, and whom none was made to yet (S1-12). */
export const episodeOffers = defineQuery({
  name: 'view-offers',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, { episodes, offers }: { episodes: EpisodeStore; offers: OfferStore }, asked): Promise<EpisodeOffers> {
    const view = await viewEpisode(episodeId, { episodes }, asked);
    return {
      ...view,
      people: await responsiblePeople(view, asked),
      offers: await withoutHiddenNames(await offers.ofEpisode(episodeId), asked),
      exemptions: await offers.exemptionsOf(childIds(view.episode)),
    };
  },
  allow: (actor, view) => mayReadEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
