import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { presentChildWishes } from './child-wishes.present';
import { childWishes } from './child-wishes.query';
import { PREPARATION_ROUTES, preparationPaths } from './preparation.paths';
import { recordWishes } from './record-wishes.action';

export const childWishesPage = definePage({
  path: PREPARATION_ROUTES.wishes,
  query: childWishes,
  template: FORM_PAGE,
  present: presentChildWishes,
  action: recordWishes,
  next: ({ episodeId }) => preparationPaths.overview(episodeId),
  done: 'What the child wants was saved.',
});
