import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { askForAuthority } from './ask-for-authority.action';
import { CONSENT_ROUTES, consentPaths } from './consent.paths';
import { decideAuthority } from './decide-authority.action';
import { authorityToDecide } from './decide-authority.query';
import { recordAttempt } from './record-attempt.action';
import { presentAskForAuthority, presentDecideAuthority, presentRecordAttempt, presentWithoutConsent } from './without-consent.present';
import { attemptToRecord, withoutConsent } from './without-consent.query';

const next = ({ episodeId }: { readonly episodeId: string }) => consentPaths.without(episodeId);

export const withoutConsentPage = definePage({
  path: CONSENT_ROUTES.without,
  query: withoutConsent,
  template: FORM_PAGE,
  present: presentWithoutConsent,
});

export const recordAttemptPage = definePage({
  path: CONSENT_ROUTES.attempt,
  query: attemptToRecord,
  template: FORM_PAGE,
  present: presentRecordAttempt,
  action: recordAttempt,
  next,
  done: 'The attempt was recorded.',
});

export const askForAuthorityPage = definePage({
  path: CONSENT_ROUTES.askManager,
  query: attemptToRecord,
  template: FORM_PAGE,
  present: presentAskForAuthority,
  action: askForAuthority,
  next,
  done: 'A manager was asked. Nothing is arranged before it is authorised.',
});

export const decideAuthorityPage = definePage({
  path: CONSENT_ROUTES.decide,
  query: authorityToDecide,
  template: FORM_PAGE,
  present: presentDecideAuthority,
  action: decideAuthority,
  next,
  done: 'Your decision was recorded.',
});
