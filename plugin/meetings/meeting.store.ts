import type { AgendaItem, AgendaNote, Attendance, CareOffer, Meeting, SupportOffer } from './meeting';

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
  /** Saves over the version that was read, or throws `Conflict` (stale). */
  saveNote(meetingId: string, note: AgendaNote): Promise<number>;
  note(meetingId: string, item: AgendaItem): Promise<AgendaNote>;
  supportOffersOf(meetingId: string): Promise<readonly SupportOffer[]>;
  addSupportOffer(offer: SupportOffer): Promise<void>;
  removeSupportOffer(meetingId: string, id: string): Promise<void>;
  careOffersOf(meetingId: string): Promise<readonly CareOffer[]>;
  addCareOffer(offer: CareOffer): Promise<void>;
  removeCareOffer(meetingId: string, id: string): Promise<void>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Meeting>;
}
