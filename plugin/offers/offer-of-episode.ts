import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { mayKnowTo } from './hidden-names';
import type { Offer } from './offer';

export interface OfferInView extends EpisodeInView {
  readonly offer: Offer;
}

interface Stores extends EpisodeSource {
  readonly offers: { find(id: string): Promise<Offer | undefined> };
}

/** The offer, where it belongs to the episode of the same address: another family's is not there, nor one to somebody hidden. */
export async function viewOffer(
  { episodeId, offerId }: { readonly episodeId: string; readonly offerId: string },
  stores: Stores,
  asked: Asked,
): Promise<OfferInView> {
  const offer = await stores.offers.find(offerId);
  if (offer?.episodeId !== episodeId) throw new NotFound('offer');
  if (!(await mayKnowTo(offer, asked))) throw new NotFound('offer');
  return { ...(await viewEpisode(episodeId, stores, asked)), offer };
}
