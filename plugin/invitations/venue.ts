import type { CalendarDay } from '../core/calendar-day';
import { Conflict } from '../core/errors';

/** A place where meetings can be held, in the council's register. No family's home stands in it. */
export interface Venue {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Steps, lift, parking, hearing loop. */
  readonly access?: string;
  /** People. */
  readonly capacity?: number;
  /** In words: "£20 an hour". */
  readonly cost?: string;
  /** Whom business support rings to book it. */
  readonly contact?: string;
  readonly suitableFor?: string;
  readonly notFor?: string;
  /** From then on it is not booked any more; what was booked there stays told. */
  readonly retiredOn?: CalendarDay;
  readonly version: number;
}

export function retireVenue(venue: Venue, on: CalendarDay): Venue {
  if (venue.retiredOn !== undefined) throw new Conflict('This venue is not used any more already');
  return { ...venue, retiredOn: on };
}

export const takeVenueBack = (venue: Venue): Venue => ({ ...venue, retiredOn: undefined });

/** As a meeting's place is written, and letters print it. */
export const placeOf = ({ name, address }: Pick<Venue, 'name' | 'address'>): string => `${name}\n${address}`;

export const isInUse = ({ retiredOn }: Pick<Venue, 'retiredOn'>): boolean => retiredOn === undefined;
