import type { Knex } from 'knex';
import { CARE_DURATIONS, type CareOffer } from '../../plugin/meetings/meeting';
import type { MeetingStore } from '../../plugin/meetings/meeting.store';
import { orNull, reading, type Row } from './rows';

const COLUMNS = ['id', 'meeting_id', 'member_id', 'child_ids', 'willing', 'duration', 'conditions', 'viability_by', 'viability_due'].map(
  (column) => `fm_care_offer.${column}`,
);

type CareOfferStore = Pick<MeetingStore, 'careOffersOf' | 'addCareOffer' | 'removeCareOffer'>;

export function careOfferRows(db: Knex): CareOfferStore {
  return {
    async careOffersOf(meetingId) {
      const rows: Row[] = await db('fm_care_offer')
        .select(COLUMNS)
        .where('fm_care_offer.meeting_id', meetingId)
        .orderBy('fm_care_offer.id');
      return rows.map(offerOf);
    },

    async addCareOffer(offer) {
      await db('fm_care_offer').insert({
        id: offer.id,
        meeting_id: offer.meetingId,
        member_id: offer.memberId,
        child_ids: JSON.stringify(offer.childIds),
        willing: offer.willing,
        duration: orNull(offer.duration),
        conditions: orNull(offer.conditions),
        viability_by: orNull(offer.viabilityBy),
        viability_due: orNull(offer.viabilityDue),
      });
    },

    async removeCareOffer(meetingId, id) {
      await db('fm_care_offer').where({ meeting_id: meetingId, id }).delete();
    },
  };
}

function offerOf(row: Row): CareOffer {
  const read = reading('fm_care_offer', row);
  return {
    id: read.text('id'),
    meetingId: read.text('meeting_id'),
    memberId: read.text('member_id'),
    childIds: read.json('child_ids'),
    willing: read.flag('willing'),
    duration: read.oneOfOrNothing('duration', CARE_DURATIONS),
    conditions: read.textOrNothing('conditions'),
    viabilityBy: read.textOrNothing('viability_by'),
    viabilityDue: read.dayOrNothing('viability_due'),
  };
}
