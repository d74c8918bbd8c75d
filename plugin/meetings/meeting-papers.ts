import type { Asked } from '../core/ground';
import type { OffersMade } from './agenda';
import type { Consultation } from './consultation';
import type { AgendaNote, CareOffer, NoteItem, SupportOffer } from './meeting';
import type { MeetingPart } from './meeting-part';
import type { MeetingPoint } from './meeting-point';
import type { NextStep } from './next-step';
import { viewMeeting, type MeetingInView, type MeetingSource } from './meeting-in-view';

export interface MeetingPapersSource extends MeetingSource {
  readonly meetings: MeetingSource['meetings'] & {
    notesOf(meetingId: string): Promise<readonly AgendaNote[]>;
    supportOffersOf(meetingId: string): Promise<readonly SupportOffer[]>;
    careOffersOf(meetingId: string): Promise<readonly CareOffer[]>;
    stagesOf(meetingId: string): Promise<readonly AgendaNote[]>;
    partsOf(meetingId: string): Promise<readonly MeetingPart[]>;
    pointsOf(meetingId: string): Promise<readonly MeetingPoint[]>;
    nextStepsOf(meetingId: string): Promise<readonly NextStep[]>;
    consultationsOf(meetingId: string): Promise<readonly Consultation[]>;
  };
}

/** A meeting with everything that was written at it. */
export interface MeetingPapers extends MeetingInView {
  readonly notes: readonly AgendaNote[];
  readonly supportOffers: readonly SupportOffer[];
  readonly careOffers: readonly CareOffer[];
  /** The first and the third stage; only a conference shows them. */
  readonly stages: readonly AgendaNote[];
  readonly parts: readonly MeetingPart[];
  readonly points: readonly MeetingPoint[];
  readonly nextSteps: readonly NextStep[];
  readonly consultations: readonly Consultation[];
}

export async function viewMeetingPapers(id: string, stores: MeetingPapersSource, asked: Asked): Promise<MeetingPapers> {
  return {
    ...(await viewMeeting(id, stores, asked)),
    notes: await stores.meetings.notesOf(id),
    supportOffers: await stores.meetings.supportOffersOf(id),
    careOffers: await stores.meetings.careOffersOf(id),
    stages: await stores.meetings.stagesOf(id),
    parts: await stores.meetings.partsOf(id),
    points: await stores.meetings.pointsOf(id),
    nextSteps: await stores.meetings.nextStepsOf(id),
    consultations: await stores.meetings.consultationsOf(id),
  };
}

type ListsBesideNotes = Pick<MeetingPapers, 'supportOffers' | 'careOffers' | 'points' | 'nextSteps'>;

export const offersMade = ({ supportOffers, careOffers, points, nextSteps }: ListsBesideNotes): OffersMade => ({
  'why-we-are-here': points.length,
  'what-happens-next': nextSteps.length,
  'support-offers': supportOffers.length,
  'care-offers': careOffers.length,
});

export const noteOn = (notes: readonly AgendaNote[], item: NoteItem): AgendaNote =>
  notes.find((note) => note.item === item) ?? { item, notApplicable: false, version: 0 };
