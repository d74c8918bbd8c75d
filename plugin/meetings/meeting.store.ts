import type { AgendaItem, AgendaNote, CareOffer, Meeting } from './meeting';

export interface MeetingStore {
  find(id: string): Promise<Meeting | undefined>;
  /** In the order in which they were planned. */
  ofEpisode(episodeId: string): Promise<readonly Meeting[]>;
  add(meeting: Meeting): Promise<void>;
  save(meeting: Meeting): Promise<number>;
  /** All eight items in the agenda's order; unwritten ones with version 0. */
  notesOf(meetingId: string): Promise<readonly AgendaNote[]>;
  /** Saves over the version that was read, or throws `Conflict` (stale). */
  saveNote(meetingId: string, note: AgendaNote): Promise<number>;
  note(meetingId: string, item: AgendaItem): Promise<AgendaNote>;
  careOffersOf(meetingId: string): Promise<readonly CareOffer[]>;
  addCareOffer(offer: CareOffer): Promise<void>;
  removeCareOffer(id: string): Promise<void>;
  /** Ascending by id, a page at a time, for the nightly reports. */
  all(): AsyncIterable<Meeting>;
}
