import { definePage } from '../core/page';
import { CONSENT_ROUTES, consentPaths } from './consent.paths';
import { recordConsent } from './record-consent.action';
import { presentRecordConsent } from './record-consent.present';
import { consentToRecord } from './record-consent.query';

export const recordConsentPage = definePage({
  path: CONSENT_ROUTES.record,
  query: consentToRecord,
  template: 'consent/record-consent',
  present: presentRecordConsent,
  action: recordConsent,
  next: ({ episodeId }) => consentPaths.list(episodeId),
  done: 'The consent was recorded.',
});
