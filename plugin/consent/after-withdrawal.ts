import { mayArrange, mayInvite, type Consent } from './consent';

/** What no longer holds once this consent is gone (S1-07, S2-31). Another person's consent may still carry the meeting. */
export interface AfterWithdrawal {
  /** Nobody else's written consent lets the meeting be arranged. */
  readonly arrangingStops: boolean;
  /** Nobody else's lets people be invited. */
  readonly invitingStops: boolean;
}

export function afterWithdrawal(consents: readonly Consent[], consentId: string): AfterWithdrawal {
  const left = consents.filter((consent) => consent.id !== consentId);
  return {
    arrangingStops: mayArrange(consents) && !mayArrange(left),
    invitingStops: mayInvite(consents) && !mayInvite(left),
  };
}
