import { definePage } from '../core/page';
import { presentLettersWithoutOffer } from './letters-without-offer.present';
import { lettersWithoutOffer } from './letters-without-offer.query';
import { CHILD_OFFER_ROUTES } from './offers.paths';

export const lettersWithoutOfferPage = definePage({
  path: CHILD_OFFER_ROUTES.lettersWithoutOffer,
  query: lettersWithoutOffer,
  template: 'offers/letters-without-offer',
  present: presentLettersWithoutOffer,
});
