import { choice, day, id, optionalNarrative, optionalText, text } from '../core/input';
import type { Problem } from '../core/errors';
import { VENUE_KINDS, type VenueKind } from './meeting';
import { startTimeFrom } from './start-time';

/** The answer for somebody who is not in the list of facilitators. */
export const SOMEBODY_ELSE = 'somebody-else';

/** What is typed when a meeting is arranged, and when it is changed. */
export const meetingDetailsFields = {
  on: day({ what: 'the date of the meeting' }),
  startsAt: text({ required: 'Enter the time the meeting starts', max: 20 })
    .refine((typed) => startTimeFrom(typed) !== undefined, 'Enter a time, like 6.30pm')
    .transform((typed) => startTimeFrom(typed) as string),
  venueKind: choice(VENUE_KINDS, { required: 'Select where the meeting is held' }),
  venue: optionalNarrative({ max: 1000 }),
  facilitator: id(),
  facilitatorLogin: optionalText({ max: 64 }),
  facilitatorReason: optionalNarrative({ max: 2000 }),
  outOfHoursArrangements: optionalNarrative({ max: 2000 }),
};

/** A letter must be able to say where the meeting is (L3): only online and "not decided" go without an address. */
export function venueProblem(kind: VenueKind, venue: string | undefined): Problem | undefined {
  if (venue !== undefined || kind === 'online' || kind === 'other') return undefined;
  return { field: 'venue', message: 'Enter the name and address of the venue' };
}
