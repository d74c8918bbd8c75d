import { mayInvite, mustHaveConsent, type Consent } from '../consent/consent';
import { Conflict } from '../core/errors';

export function mustHaveConsentToInvite(consents: readonly Consent[]): void {
  mustHaveConsent(consents);
  if (!mayInvite(consents)) {
    throw new Conflict(
      'Record written consent to sending invitations first: the consent on record does not cover it. Nothing is sent until then',
    );
  }
}
