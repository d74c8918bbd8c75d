import { definePage } from '../core/page';
import { answerOffer } from './answer-offer.action';
import { presentAnswerOffer } from './answer-offer.present';
import { offerToAnswer } from './answer-offer.query';
import { OFFER_ROUTES, offerPaths } from './offers.paths';

export const answerOfferPage = definePage({
  path: OFFER_ROUTES.answer,
  query: offerToAnswer,
  template: 'offers/answer-offer',
  present: presentAnswerOffer,
  action: answerOffer,
  next: ({ episodeId }) => offerPaths.list(episodeId),
  done: 'The answer was recorded.',
});
