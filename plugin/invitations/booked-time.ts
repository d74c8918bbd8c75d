import type { CalendarDay } from '../core/calendar-day';
import { timeInWords } from '../core/in-words';
import type { Problem } from '../core/errors';
import { clashesWith, type Booking } from './booking';
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

/** S2-38: one room is not booked twice at one time. */
export function clashProblem(
  wanted: BookedTime & { readonly on: CalendarDay; readonly meetingId: string; readonly venue: Venue | undefined },
  thatDay: readonly Booking[],
): Problem | undefined {
  const { venue } = wanted;
  if (venue === undefined) return undefined;
  const [clash] = clashesWith({ ...wanted, venueId: venue.id }, thatDay);
  return clash === undefined
    ? undefined
    : {
        field: 'venueId',
        message: `${venue.name} is booked from ${timeInWords(clash.from)} to ${timeInWords(clash.until)} on that day. Choose another venue or another time`,
      };
}
