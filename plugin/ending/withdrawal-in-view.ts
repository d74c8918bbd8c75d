import type { Asked } from '../core/ground';
import { afterWithdrawal, type AfterWithdrawal } from '../consent/after-withdrawal';
import type { Consent } from '../consent/consent';
import { viewConsent, type ConsentInView } from '../consent/consent-of-episode';
import type { OpenMatters } from './open-matters';
import type { EndingSource } from './ending-in-view';
import { openMattersOf } from './open-matters-of';

export interface WithdrawalSource extends EndingSource {
  readonly consents: {
    find(id: string): Promise<Consent | undefined>;
    ofEpisode(episodeId: string): Promise<readonly Consent[]>;
  };
}

/** A consent that somebody takes back, with all that goes with it. */
export interface WithdrawalInView extends ConsentInView {
  readonly after: AfterWithdrawal;
  readonly matters: OpenMatters;
}

export async function viewWithdrawal(
  asking: { readonly episodeId: string; readonly consentId: string },
  stores: WithdrawalSource,
  asked: Asked,
): Promise<WithdrawalInView> {
  const view = await viewConsent(asking, stores, asked);
  const consents = await stores.consents.ofEpisode(asking.episodeId);
  return {
    ...view,
    after: afterWithdrawal(consents, view.consent.id),
    matters: await openMattersOf(asking.episodeId, stores, asked),
  };
}
