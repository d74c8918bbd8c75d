import { CONSENT_ROUTES, consentPaths } from '../consent/consent.paths';
import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { withdrawConsent } from './withdraw-consent.action';
import { presentWithdrawConsent } from './withdraw-consent.present';
import { consentToWithdraw } from './withdraw-consent.query';

export const withdrawConsentPage = definePage({
  path: CONSENT_ROUTES.withdraw,
  query: consentToWithdraw,
  template: FORM_PAGE,
  present: presentWithdrawConsent,
  action: withdrawConsent,
  next: ({ episodeId }) => consentPaths.list(episodeId),
  done: 'The withdrawal was recorded.',
});
