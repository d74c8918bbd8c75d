import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { bringWithoutWish } from './bring-without-wish.action';
import { presentBringWithoutWish } from './bring-without-wish.present';
import { professionalToBring } from './bring-without-wish.query';
import { NETWORK_ROUTES, networkPaths } from './network.paths';

export const bringWithoutWishPage = definePage({
  path: NETWORK_ROUTES.withoutWish,
  query: professionalToBring,
  template: FORM_PAGE,
  present: presentBringWithoutWish,
  action: bringWithoutWish,
  next: ({ episodeId }) => networkPaths.list(episodeId),
  done: 'The decision was recorded.',
});
