import { answerOfferPage } from './answer-offer.page';
import { approveExemptionPage } from './approve-exemption.page';
import { episodeOffersPage } from './episode-offers.page';
import { lettersWithoutOfferPage } from './letters-without-offer.page';
import { preApplicationPage } from './pre-application.page';
import { recordExemptionPage } from './record-exemption.page';
import { recordOfferPage, recordOfferToSomeoneElsePage } from './record-offer.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const offersPages = [
  preApplicationPage,
  lettersWithoutOfferPage,
  episodeOffersPage,
  recordOfferPage,
  recordOfferToSomeoneElsePage,
  answerOfferPage,
  recordExemptionPage,
  approveExemptionPage,
];
