import { definePage } from '../core/page';
import { CONSENT_ROUTES, consentPaths } from './consent.paths';
import { withdrawConsent } from './withdraw-consent.action';
import { presentWithdrawConsent } from './withdraw-consent.present';
import { consentToWithdraw } from './withdraw-consent.query';

export const withdrawConsentPage = definePage({
  path: CONSENT_ROUTES.withdraw,
  query: consentToWithdraw,
  template: 'consent/withdraw-consent',
  present: presentWithdrawConsent,
  action: withdrawConsent,
  next: ({ episodeId }) => consentPaths.list(episodeId),
  done: 'The withdrawal was recorded.',
});
