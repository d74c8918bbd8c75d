import { definePage } from '../core/page';
import { presentEpisodeOffers } from './episode-offers.present';
import { episodeOffers } from './episode-offers.query';
import { OFFER_ROUTES } from './offers.paths';

export const episodeOffersPage = definePage({
  path: OFFER_ROUTES.list,
  query: episodeOffers,
  template: 'offers/episode-offers',
  present: presentEpisodeOffers,
});
