import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentNetworkSearch } from './network-search.present';
import { networkSearch } from './network-search.query';
import { NETWORK_ROUTES, networkPaths } from './network.paths';
import { recordSearch } from './record-search.action';

export const networkSearchPage = definePage({
  path: NETWORK_ROUTES.search,
  query: networkSearch,
  template: FORM_PAGE,
  present: presentNetworkSearch,
  action: recordSearch,
  next: ({ episodeId }) => networkPaths.list(episodeId),
  done: 'Saved.',
});
