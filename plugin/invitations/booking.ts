import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';
import type { SupportNeed } from '../network/network-member';
import type { Invitation } from './invitation';

/** S2-38: what business support books for a meeting. */
export const BOOKABLE = ['venue', 'transport', 'childcare', 'interpreter', 'refreshments'] as const;
export type Bookable = (typeof BOOKABLE)[number];

/** Booked for people of their own; the others are booked for the meeting as a whole. */
export const FOR_PEOPLE: readonly Bookable[] = ['transport', 'childcare', 'interpreter'];

const NEEDED: Readonly<Partial<Record<SupportNeed, Bookable>>> = {
  transport: 'transport',
  childcare: 'childcare',
  interpreter: 'interpreter',
  'sign-language-interpreter': 'interpreter',
};

export interface Booking {
  readonly id: string;
  readonly meetingId: string;
  readonly requestId: string;
  readonly what: Bookable;
  /** The meeting as it was booked for. */
  readonly on: CalendarDay;
  /** "16:00", London time. */
  readonly from: string;
  readonly until: string;
  /** Of the register; only of a venue. */
  readonly venueId?: string;
  /** The invited people for whom it is; none where it is for the meeting. */
  readonly memberIds: readonly string[];
  /** With whom, and under what number. */
  readonly details?: string;
  readonly bookedBy: WorkerId;
  readonly bookedByName: string;
  readonly bookedOn: CalendarDay;
  readonly cancelled?: { readonly on: CalendarDay; readonly byName: string };
  readonly version: number;
}

export const isActive = ({ cancelled }: Pick<Booking, 'cancelled'>): boolean => cancelled === undefined;

export function cancelBooking(booking: Booking, cancelled: NonNullable<Booking['cancelled']>): Booking {
  if (!isActive(booking)) throw new Conflict('This booking was cancelled already');
  return { ...booking, cancelled };
}

/** What somebody needs who may come, as the worker wrote it and as they said themselves. */
export function bookingsNeededBy({ addressee, answer }: Pick<Invitation, 'addressee' | 'answer'>): readonly Bookable[] {
  if (answer !== undefined && answer.reply !== 'coming') return [];
  const needs = [...(addressee?.needs ?? []), ...(answer?.needs ?? [])];
  return [...new Set(needs.flatMap((need) => NEEDED[need] ?? []))];
}

type Time = Pick<Booking, 'on' | 'from' | 'until'>;

/** Two bookings of one room at one time. One may begin when the other ends. */
export const overlap = (a: Time, b: Time): boolean => a.on === b.on && a.from < b.until && b.from < a.until;

/** The bookings with which a new one of this venue would clash; those of the same meeting are its own. */
export const clashesWith = (
  wanted: Time & Pick<Booking, 'meetingId'> & { readonly venueId: string },
  bookings: readonly Booking[],
): readonly Booking[] =>
  bookings.filter(
    (each) => isActive(each) && each.venueId === wanted.venueId && each.meetingId !== wanted.meetingId && overlap(wanted, each),
  );
