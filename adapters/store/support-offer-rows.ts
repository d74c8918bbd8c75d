import type { Knex } from 'knex';
import type { SupportOffer } from '../../plugin/meetings/meeting';
import type { MeetingStore } from '../../plugin/meetings/meeting.store';
import { orNull, reading, type Row } from './rows';

const COLUMNS = ['id', 'meeting_id', 'member_id', 'what', 'for_whom', 'happens'].map((column) => `fm_support_offer.${column}`);

type SupportOfferStore = Pick<MeetingStore, 'supportOffersOf' | 'addSupportOffer' | 'removeSupportOffer'>;

export function supportOfferRows(db: Knex): SupportOfferStore {
  return {
    async supportOffersOf(meetingId) {
      const rows: Row[] = await db('fm_support_offer')
        .select(COLUMNS)
        .where('fm_support_offer.meeting_id', meetingId)
        .orderBy('fm_support_offer.id');
      return rows.map(offerOf);
    },

    async addSupportOffer(offer) {
      await db('fm_support_offer').insert({
        id: offer.id,
        meeting_id: offer.meetingId,
        member_id: offer.memberId,
        what: offer.what,
        for_whom: orNull(offer.forWhom),
        happens: orNull(offer.when),
      });
    },

    async removeSupportOffer(meetingId, id) {
      await db('fm_support_offer').where({ meeting_id: meetingId, id }).delete();
    },
  };
}

function offerOf(row: Row): SupportOffer {
  const read = reading('fm_support_offer', row);
  return {
    id: read.text('id'),
    meetingId: read.text('meeting_id'),
    memberId: read.text('member_id'),
    what: read.text('what'),
    forWhom: read.textOrNothing('for_whom'),
    when: read.textOrNothing('happens'),
  };
}
