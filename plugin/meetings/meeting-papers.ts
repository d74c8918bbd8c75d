import type { Asked } from '../core/ground';
import type { AgendaItem, AgendaNote, CareOffer, SupportOffer } from './meeting';
import type { OffersMade } from './agenda';
import { viewMeeting, type MeetingInView, type MeetingSource } from './meeting-in-view';

export interface MeetingPapersSource extends MeetingSource {
  readonly meetings: MeetingSource['meetings'] & {
    notesOf(meetingId: string): Promise<readonly AgendaNote[]>;
    supportOffersOf(meetingId: string): Promise<readonly SupportOffer[]>;
    careOffersOf(meetingId: string): Promise<readonly CareOffer[]>;
  };
}

/** A meeting with everything that was written at it. */
export interface MeetingPapers extends MeetingInView {
  readonly notes: readonly AgendaNote[];
  readonly supportOffers: readonly SupportOffer[];
  readonly careOffers: readonly CareOffer[];
}

export async function viewMeetingPapers(id: string, stores: MeetingPapersSource, asked: Asked): Promise<MeetingPapers> {
  return {
    ...(await viewMeeting(id, stores, asked)),
    notes: await stores.meetings.notesOf(id),
    supportOffers: await stores.meetings.supportOffersOf(id),
    careOffers: await stores.meetings.careOffersOf(id),
  };
}

export const offersMade = ({ supportOffers, careOffers }: Pick<MeetingPapers, 'supportOffers' | 'careOffers'>): OffersMade => ({
  'support-offers': supportOffers.length,
  'care-offers': careOffers.length,
});

export const noteOn = (notes: readonly AgendaNote[], item: AgendaItem): AgendaNote =>
  notes.find((note) => note.item === item) ?? { item, notApplicable: false, version: 0 };
