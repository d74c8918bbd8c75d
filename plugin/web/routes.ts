import type { AllStores } from '../all-stores';
import { episodeConsentsPage } from '../consent/episode-consents.page';
import { recordConsentPage } from '../consent/record-consent.page';
import { withdrawConsentPage } from '../consent/withdraw-consent.page';
import { startEpisodePage } from '../episodes/start-episode.page';
import { answerOfferPage } from '../offers/answer-offer.page';
import { episodeOffersPage } from '../offers/episode-offers.page';
import { recordExemptionPage } from '../offers/record-exemption.page';
import { recordOfferPage, recordOfferToSomeoneElsePage } from '../offers/record-offer.page';
import type { RouteTable } from './module-services';

/** Every page and download of the module: this table is also the list of what is permitted and what is audited. */
export const routes: RouteTable<AllStores> = {
  pages: [
    startEpisodePage,
    episodeOffersPage,
    recordOfferPage,
    recordOfferToSomeoneElsePage,
    answerOfferPage,
    recordExemptionPage,
    episodeConsentsPage,
    recordConsentPage,
    withdrawConsentPage,
  ],
  downloads: [],
  navigation: [],
};
