import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { addTie } from './add-tie.action';
import { presentEcomap, presentRemoveTie } from './ecomap.present';
import { childEcomap, tieToRemove } from './ecomap.query';
import { NETWORK_ROUTES, networkPaths } from './network.paths';
import { removeTie } from './remove-tie.action';

const toEcomap = (result: { readonly episodeId: string; readonly personId: string }) =>
  networkPaths.ecomap(result.episodeId, result.personId);

export const ecomapPage = definePage({
  path: NETWORK_ROUTES.ecomap,
  query: childEcomap,
  template: 'network/ecomap',
  present: presentEcomap,
  action: addTie,
  next: toEcomap,
  done: 'It is on the ecomap.',
});

export const removeTiePage = definePage({
  path: NETWORK_ROUTES.removeTie,
  query: tieToRemove,
  template: FORM_PAGE,
  present: presentRemoveTie,
  action: removeTie,
  next: toEcomap,
  done: 'It is off the ecomap.',
});
