import { dayOfWeekInWords, timeInWords } from '../core/in-words';
import { isActive, type Booking } from './booking';
import type { Venue } from './venue';

/** Beside a venue of the register: where it is, what fits in, what speaks against it, and when it is taken. */
export const venueHint = ({ address, capacity, access, notFor }: Venue, taken: readonly string[]): string =>
  [
    address.split('\n').join(', '),
    ...(capacity === undefined ? [] : [`up to ${capacity} people`]),
    ...(access === undefined ? [] : [access]),
    ...(notFor === undefined ? [] : [`Not for: ${notFor}`]),
    ...taken,
  ].join('. ');

const hours = ({ from, until }: Booking): string => `from ${timeInWords(from)} to ${timeInWords(until)}`;

export const takenThatDay = (bookings: readonly Booking[]): readonly string[] =>
  bookings.filter(isActive).map((each) => `Taken that day ${hours(each)}`);

const TOLD_AT_MOST = 5;

/** Before there is a day: the next ones on which it is booked. */
export function takenSoon(bookings: readonly Booking[]): readonly string[] {
  const next = bookings.filter(isActive).toSorted((a, b) => (`${a.on} ${a.from}` < `${b.on} ${b.from}` ? -1 : 1));
  const told = next.slice(0, TOLD_AT_MOST).map((each) => `${dayOfWeekInWords(each.on)} ${hours(each)}`);
  if (told.length === 0) return [];
  const more = next.length - told.length;
  return [`Taken on ${told.join(', ')}${more === 0 ? '' : `, and ${more} times more`}`];
}
