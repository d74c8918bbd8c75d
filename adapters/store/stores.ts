import type { Knex } from 'knex';
import { agreementRows } from './agreement-rows';
import { auditRows } from './audit-rows';
import { auditSealRows } from './audit-seal-rows';
import { childWishesRows } from './child-wishes-rows';
import { consentRows } from './consent-rows';
import { contactSafetyRows } from './contact-safety-rows';
import { deskRows } from './desk-rows';
import { ecomapRows } from './ecomap-rows';
import { emergencyAccessRows } from './emergency-access-rows';
import { recordFindingRows } from './record-finding-rows';
import { episodeRows } from './episode-rows';
import { exclusionRows } from './exclusion-rows';
import { filingRows } from './filing-rows';
import { settledNoticeRows } from './chair-notice-rows';
import { followUpRows } from './follow-up-rows';
import { handOverRows } from './hand-over-rows';
import { idempotencyRows } from './idempotency-rows';
import { importedHistoryRows } from './imported-history-rows';
import { invitationRows } from './invitation-rows';
import { launchRows } from './launch-rows';
import { logisticsRows } from './logistics-rows';
import { meetingRows } from './meeting-rows';
import { networkRows } from './network-rows';
import { networkSearchRows } from './network-search-rows';
import { nightlyFactsRows } from './nightly-facts-rows';
import { offerRows } from './offer-rows';
import { openProcessRows } from './open-process-rows';
import { outboxRows } from './outbox-rows';
import { planRows } from './plan-rows';
import { preparationRows } from './preparation-rows';
import { privateNoteRows } from './private-note-rows';
import { reminderRows } from './reminder-rows';
import { textReminderRows } from './text-reminder-rows';
import { replyLinkRows } from './reply-link-rows';
import { reviewRows } from './review-rows';
import { runRows } from './run-rows';
import { safeguardingConcernRows } from './safeguarding-concern-rows';
import { venueRows } from './venue-rows';

/** Every store, bound to one connection: the database, or one transaction on it. */
export function storesOn(db: Knex) {
  return {
    audit: auditRows(db),
    auditSeals: auditSealRows(db),
    outbox: outboxRows(db),
    idempotency: idempotencyRows(db),
    launches: launchRows(db),
    handOvers: handOverRows(db),
    emergencyAccess: emergencyAccessRows(db),
    recordFindings: recordFindingRows(db),
    runs: runRows(db),
    importedHistory: importedHistoryRows(db),
    episodes: episodeRows(db),
    offers: offerRows(db),
    consents: consentRows(db),
    network: networkRows(db),
    exclusions: exclusionRows(db),
    contactSafety: contactSafetyRows(db),
    ecomaps: ecomapRows(db),
    networkSearches: networkSearchRows(db),
    agreements: agreementRows(db),
    preparations: preparationRows(db),
    privateNotes: privateNoteRows(db),
    safeguarding: safeguardingConcernRows(db),
    childWishes: childWishesRows(db),
    logistics: logisticsRows(db),
    meetings: meetingRows(db),
    invitations: invitationRows(db),
    desk: deskRows(db),
    venues: venueRows(db),
    replyLinks: replyLinkRows(db),
    textReminders: textReminderRows(db),
    plans: planRows(db),
    reviews: reviewRows(db),
    followUp: followUpRows(db),
    chairNotices: settledNoticeRows(db),
    filing: filingRows(db),
    nightlyFacts: nightlyFactsRows(db),
    openProcesses: openProcessRows(db),
    reminders: reminderRows(db),
  };
}

export type AllStores = ReturnType<typeof storesOn>;
