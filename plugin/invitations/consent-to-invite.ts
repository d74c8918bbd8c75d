import { mustHaveConsent, opensTheGate, type Consent } from '../consent/consent';
import { Conflict } from '../core/errors';

/** S2-31, L2: written consent to holding the meeting, and to inviting people to it, which is asked for by itself. */
export const mayInvite = (consents: readonly Consent[]): boolean =>
  consents.some((consent) => opensTheGate(consent) && consent.scope.includes('send-invitations'));

export function mustHaveConsentToInvite(consents: readonly Consent[]): void {
  mustHaveConsent(consents);
  if (!mayInvite(consents)) {
    throw new Conflict(
      'Record written consent to sending invitations first: the consent on record does not cover it. Nothing is sent until then',
    );
  }
}
