import type { CalendarDay } from '../core/calendar-day';
import { timeInWords } from '../core/in-words';
import type { Problem } from '../core/errors';
import { clashesWith, isActive, type Booking } from './booking';
import { timeFrom } from './personal-words';
import type { Venue } from './venue';

interface TypedTime {
  readonly from?: string;
  readonly until?: string;
}

export interface BookedTime {
  readonly from: string;
  readonly until: string;
}

/** From when until when, or what is wrong with it. What is no room has the meeting's own time. */
export function bookedTime(
  typed: TypedTime,
  isVenue: boolean,
  startsAt: string | undefined,
): { readonly time: BookedTime; readonly problems: readonly (Problem | undefined)[] } {
  const from = typed.from === undefined ? startsAt : timeFrom(typed.from);
  if (!isVenue) return { time: { from: startsAt ?? '00:00', until: startsAt ?? '00:00' }, problems: [] };
  const until = typed.until === undefined ? undefined : timeFrom(typed.until);
  return {
    time: { from: from ?? '', until: until ?? '' },
    problems: [
      from === undefined ? { field: 'from', message: 'Enter a time like 14:30' } : undefined,
      until === undefined ? { field: 'until', message: 'Enter until when it is booked, as a time like 16:30' } : undefined,
      from !== undefined && until !== undefined && until <= from
        ? { field: 'until', message: 'The end must be later than the beginning' }
        : undefined,
    ],
  };
}

const isTaken = ({ name }: Venue, { from, until }: BookedTime): Problem => ({
  field: 'venueId',
  message: `${name} is booked from ${timeInWords(from)} to ${timeInWords(until)} on that day. Choose another venue or another time`,
});

/** While a meeting is arranged nobody knows how long it takes: the room must be free when it starts. @param thatDay of all meetings */
export function takenAtStart(venue: Venue | undefined, startsAt: string, thatDay: readonly Booking[]): Problem | undefined {
  const there = thatDay.find((each) => isActive(each) && each.venueId === venue?.id && each.from <= startsAt && startsAt < each.until);
  return venue === undefined || there === undefined ? undefined : isTaken(venue, there);
}

/** S2-38: one room is not booked twice at one time. */
export function clashProblem(
  wanted: BookedTime & { readonly on: CalendarDay; readonly meetingId: string; readonly venue: Venue | undefined },
  thatDay: readonly Booking[],
): Problem | undefined {
  const { venue } = wanted;
  if (venue === undefined) return undefined;
  const [clash] = clashesWith({ ...wanted, venueId: venue.id }, thatDay);
  return clash === undefined ? undefined : isTaken(venue, clash);
}
