import type { Knex } from 'knex';
import { REVIEW_ANSWERS, type ReviewOffer } from '../../plugin/reviews/review';
import type { ReviewStore } from '../../plugin/reviews/review.store';
import { pagesById } from './pages-by-id';
import { orNull, reading, type Row } from './rows';

const COLUMNS = ['id', 'plan_id', 'offered_on', 'answer', 'answered_on', 'recorded_by'].map((column) => `fm_review_offer.${column}`);

/** Offers to look at the plan again, and what the family answered. */
export function reviewOfferRows(db: Knex): Pick<ReviewStore, 'offersOf' | 'addOffer' | 'allOffers'> {
  return {
    async offersOf(planId) {
      const rows: Row[] = await db('fm_review_offer')
        .select(COLUMNS)
        .where('fm_review_offer.plan_id', planId)
        .orderBy(['offered_on', 'id']);
      return rows.map(offerOf);
    },

    async addOffer(offer) {
      await db('fm_review_offer').insert({
        id: offer.id,
        plan_id: offer.planId,
        offered_on: offer.offeredOn,
        answer: offer.answer,
        answered_on: orNull(offer.answeredOn),
        recorded_by: offer.recordedBy,
      });
    },

    async *allOffers() {
      for await (const rows of pagesById(db, 'fm_review_offer', COLUMNS)) yield* rows.map(offerOf);
    },
  };
}

function offerOf(row: Row): ReviewOffer {
  const read = reading('fm_review_offer', row);
  return {
    id: read.text('id'),
    planId: read.text('plan_id'),
    offeredOn: read.day('offered_on'),
    answer: read.oneOf('answer', REVIEW_ANSWERS),
    answeredOn: read.dayOrNothing('answered_on'),
    recordedBy: read.text('recorded_by'),
  };
}
