import { episodeConsentsPage } from './episode-consents.page';
import { recordConsentPage } from './record-consent.page';
import { askForAuthorityPage, decideAuthorityPage, recordAttemptPage, withoutConsentPage } from './without-consent.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const consentPages = [
  episodeConsentsPage,
  recordConsentPage,
  withoutConsentPage,
  recordAttemptPage,
  askForAuthorityPage,
  decideAuthorityPage,
];
