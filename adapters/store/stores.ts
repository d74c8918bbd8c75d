import type { Knex } from 'knex';
import { agreementRows } from './agreement-rows';
import { auditRows } from './audit-rows';
import { consentRows } from './consent-rows';
import { episodeRows } from './episode-rows';
import { filingRows } from './filing-rows';
import { idempotencyRows } from './idempotency-rows';
import { invitationRows } from './invitation-rows';
import { launchRows } from './launch-rows';
import { meetingRows } from './meeting-rows';
import { networkRows } from './network-rows';
import { offerRows } from './offer-rows';
import { outboxRows } from './outbox-rows';
import { planRows } from './plan-rows';
import { reviewRows } from './review-rows';
import { runRows } from './run-rows';

/** Every store, bound to one connection: the database, or one transaction on it. */
export function storesOn(db: Knex) {
  return {
    audit: auditRows(db),
    outbox: outboxRows(db),
    idempotency: idempotencyRows(db),
    launches: launchRows(db),
    runs: runRows(db),
    episodes: episodeRows(db),
    offers: offerRows(db),
    consents: consentRows(db),
    network: networkRows(db),
    agreements: agreementRows(db),
    meetings: meetingRows(db),
    invitations: invitationRows(db),
    plans: planRows(db),
    reviews: reviewRows(db),
    filing: filingRows(db),
  };
}

export type AllStores = ReturnType<typeof storesOn>;
