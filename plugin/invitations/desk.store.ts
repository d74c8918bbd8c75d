import type { CalendarDay } from '../core/calendar-day';
import type { Booking } from './booking';
import type { DeskTaskKind, Taking } from './desk-task';

/** Who has taken which task of the desk, and what is booked. */
export interface DeskStore {
  takingsOf(requestIds: readonly string[]): Promise<readonly Taking[]>;
  findTaking(requestId: string, kind: DeskTaskKind): Promise<Taking | undefined>;
  /** One of two who take a task at once gets it: false = somebody has it already. */
  take(taking: Taking): Promise<boolean>;
  /** False where this worker does not have it. */
  handBack(requestId: string, kind: DeskTaskKind, workerId: string): Promise<boolean>;

  /** Of a meeting, cancelled ones too, the oldest first. */
  bookingsOf(meetingId: string): Promise<readonly Booking[]>;
  /** Not cancelled, of meetings from this day on. */
  bookingsFrom(on: CalendarDay): Promise<readonly Booking[]>;
  /** Not cancelled, of all meetings on one day. */
  bookingsOn(on: CalendarDay): Promise<readonly Booking[]>;
  /** Of one venue, cancelled ones too, the newest day first. */
  bookingsOfVenue(venueId: string): Promise<readonly Booking[]>;
  findBooking(id: string): Promise<Booking | undefined>;
  addBooking(booking: Booking): Promise<void>;
  /** Throws `Conflict` (stale) where another save came between. */
  saveBooking(booking: Booking): Promise<number>;
}
