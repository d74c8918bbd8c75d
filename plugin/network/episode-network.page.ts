import { definePage } from '../core/page';
import { presentEpisodeNetwork } from './episode-network.present';
import { episodeNetwork } from './episode-network.query';
import { NETWORK_ROUTES } from './network.paths';

export const episodeNetworkPage = definePage({
  path: NETWORK_ROUTES.list,
  query: episodeNetwork,
  template: 'network/episode-network',
  present: presentEpisodeNetwork,
});
