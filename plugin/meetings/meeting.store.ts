import type { Consultation } from './consultation';
import type { AgendaNote, Attendance, CareOffer, Meeting, NoteItem, SupportOffer } from './meeting';
import type { MeetingPart } from './meeting-part';
import type { MeetingPoint } from './meeting-point';
import type { NextStep } from './next-step';

export interface MeetingStore {
  find(id: string): Promise<Meeting | undefined>;
  /** In the order in which they were planned. */
  ofEpisode(episodeId: string): Promise<readonly Meeting[]>;
  add(meeting: Meeting): Promise<void>;
  /** Everything but attendance, which has versions of its own. Throws `Conflict` (stale) where another save came between. */
  save(meeting: Meeting): Promise<number>;
  /** One person's. Version 0 or undefined adds; a later one saves over the version that was read, or throws `Conflict` (stale). */
  saveAttendance(meetingId: string, attendance: Attendance): Promise<number>;
  /** All eight items in the agenda's order; unwritten ones with version 0. */
  notesOf(meetingId: string): Promise<readonly AgendaNote[]>;
  /** The first and the third stage of a conference; unwritten ones with version 0. */
  stagesOf(meetingId: string): Promise<readonly AgendaNote[]>;
  /** Saves over the version that was read, or throws `Conflict` (stale). */
  saveNote(meetingId: string, note: AgendaNote): Promise<number>;
  note(meetingId: string, item: NoteItem): Promise<AgendaNote>;
  supportOffersOf(meetingId: string): Promise<readonly SupportOffer[]>;
  addSupportOffer(offer: SupportOffer): Promise<void>;
  removeSupportOffer(meetingId: string, id: string): Promise<void>;
  careOffersOf(meetingId: string): Promise<readonly CareOffer[]>;
  addCareOffer(offer: CareOffer): Promise<void>;
  removeCareOffer(meetingId: string, id: string): Promise<void>;
  /** Parts, points and next steps in the order in which they were added; one that is gone already is taken off without a word. */
  partsOf(meetingId: string): Promise<readonly MeetingPart[]>;
  addPart(part: MeetingPart): Promise<void>;
  removePart(meetingId: string, id: string): Promise<void>;
  pointsOf(meetingId: string): Promise<readonly MeetingPoint[]>;
  addPoint(point: MeetingPoint): Promise<void>;
  removePoint(meetingId: string, id: string): Promise<void>;
  nextStepsOf(meetingId: string): Promise<readonly NextStep[]>;
  addNextStep(step: NextStep): Promise<void>;
  removeNextStep(meetingId: string, id: string): Promise<void>;
  consultationsOf(meetingId: string): Promise<readonly Consultation[]>;
  /** Saves over the version that was read, or throws `Conflict` (stale). */
  saveConsultation(meetingId: string, consultation: Consultation): Promise<number>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Meeting>;
}
