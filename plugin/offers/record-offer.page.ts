import { definePage } from '../core/page';
import { OFFER_ROUTES, offerPaths } from './offers.paths';
import { recordOffer } from './record-offer.action';
import { presentRecordOffer } from './record-offer.present';
import { offerToMake } from './record-offer.query';

const form = {
  query: offerToMake,
  template: 'offers/record-offer',
  present: presentRecordOffer,
  action: recordOffer,
  next: ({ episodeId }: { readonly episodeId: string }) => offerPaths.list(episodeId),
  done: 'The offer was recorded.',
};

export const recordOfferPage = definePage({ path: OFFER_ROUTES.toPerson, ...form });
export const recordOfferToSomeoneElsePage = definePage({ path: OFFER_ROUTES.toSomeoneElse, ...form });
