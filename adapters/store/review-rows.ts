import type { Knex } from 'knex';
import { REVIEW_SETTINGS, REVIEW_STATUSES, type Review, type ReviewWaiver } from '../../plugin/reviews/review';
import type { ReviewStore } from '../../plugin/reviews/review.store';
import { actionProgressRows } from './action-progress-rows';
import { pagesById } from './pages-by-id';
import { reviewOfferRows } from './review-offer-rows';
import { orNull, reading, type Row } from './rows';

const COLUMNS = [
  'id',
  'plan_id',
  'episode_id',
  'child_ids',
  'reviewed_on',
  'status',
  'held_as',
  'network_took_part',
  'plan_reviewed',
  'worked',
  'not_worked',
  'next_steps',
  'next_agreed_on',
  'linked_to',
  'arranged_around_network',
  'recorded_by',
].map((column) => `fm_review.${column}`);

const WAIVER_COLUMNS = ['id', 'plan_id', 'child_ids', 'waived_on', 'reason_code', 'reason', 'waived_by'].map(
  (column) => `fm_review_waiver.${column}`,
);

export function reviewRows(db: Knex): ReviewStore {
  return {
    ...reviewOfferRows(db),
    ...actionProgressRows(db),

    async ofPlan(planId) {
      const rows: Row[] = await db('fm_review').select(COLUMNS).where('fm_review.plan_id', planId).orderBy(['reviewed_on', 'id']);
      return rows.map(reviewOf);
    },

    async add(review) {
      await db('fm_review').insert({
        id: review.id,
        plan_id: review.planId,
        episode_id: review.episodeId,
        child_ids: JSON.stringify(review.childIds),
        reviewed_on: review.on,
        status: review.status,
        held_as: orNull(review.heldAs),
        network_took_part: review.networkTookPart,
        plan_reviewed: review.planReviewed,
        worked: orNull(review.worked),
        not_worked: orNull(review.notWorked),
        next_steps: orNull(review.next),
        next_agreed_on: orNull(review.nextAgreedOn),
        linked_to: orNull(review.linkedTo),
        arranged_around_network: orNull(review.arrangedAroundNetwork),
        recorded_by: review.recordedBy,
      });
    },

    async waiversOf(planId) {
      const rows: Row[] = await db('fm_review_waiver')
        .select(WAIVER_COLUMNS)
        .where('fm_review_waiver.plan_id', planId)
        .orderBy(['waived_on', 'id']);
      return rows.map(waiverOf);
    },

    async addWaiver(waiver) {
      await db('fm_review_waiver').insert({
        id: waiver.id,
        plan_id: waiver.planId,
        child_ids: JSON.stringify(waiver.childIds),
        waived_on: waiver.on,
        reason_code: orNull(waiver.reasonCode),
        reason: waiver.reason,
        waived_by: waiver.waivedBy,
      });
    },

    async *all() {
      for await (const rows of pagesById(db, 'fm_review', COLUMNS)) yield* rows.map(reviewOf);
    },

    async *allWaivers() {
      for await (const rows of pagesById(db, 'fm_review_waiver', WAIVER_COLUMNS)) yield* rows.map(waiverOf);
    },
  };
}

function reviewOf(row: Row): Review {
  const read = reading('fm_review', row);
  return {
    id: read.text('id'),
    planId: read.text('plan_id'),
    episodeId: read.text('episode_id'),
    childIds: read.json('child_ids'),
    on: read.day('reviewed_on'),
    status: read.oneOf('status', REVIEW_STATUSES),
    heldAs: read.oneOfOrNothing('held_as', REVIEW_SETTINGS),
    networkTookPart: read.flag('network_took_part'),
    planReviewed: read.flag('plan_reviewed'),
    worked: read.textOrNothing('worked'),
    notWorked: read.textOrNothing('not_worked'),
    next: read.textOrNothing('next_steps'),
    nextAgreedOn: read.dayOrNothing('next_agreed_on'),
    linkedTo: read.textOrNothing('linked_to'),
    arrangedAroundNetwork: read.flagOrNothing('arranged_around_network'),
    recordedBy: read.text('recorded_by'),
  };
}

function waiverOf(row: Row): ReviewWaiver {
  const read = reading('fm_review_waiver', row);
  return {
    id: read.text('id'),
    planId: read.text('plan_id'),
    childIds: read.json('child_ids'),
    on: read.day('waived_on'),
    reasonCode: read.textOrNothing('reason_code'),
    reason: read.text('reason'),
    waivedBy: read.text('waived_by'),
  };
}
