import { definePage } from '../core/page';
import { CHILD_OFFER_ROUTES } from './offers.paths';
import { presentPreApplication } from './pre-application.present';
import { preApplication } from './pre-application.query';

export const preApplicationPage = definePage({
  path: CHILD_OFFER_ROUTES.preApplication,
  query: preApplication,
  template: 'offers/pre-application',
  present: presentPreApplication,
});
