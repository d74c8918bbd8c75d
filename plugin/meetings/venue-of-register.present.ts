import { radiosField, type FilledForm } from '../core/fields';
import type { Booking } from '../invitations/booking';
import { takenSoon, venueHint } from '../invitations/venue-hint.present';
import type { Venue } from '../invitations/venue';
import { radios, type PagePart } from './form-page';
import { ANOTHER_PLACE } from './place-chosen';

interface Register {
  /** Those in use. */
  readonly venues: readonly Venue[];
  /** Of other meetings. */
  readonly bookings: readonly Booking[];
}

/** S2-38: what is booked for the meeting is booked at the desk; here the place is only named. */
export function venueOfRegisterFields(filled: FilledForm, { venues, bookings }: Register): readonly PagePart[] {
  if (venues.length === 0) return [];
  const options = venues.map((venue) => ({
    value: venue.id,
    text: venue.name,
    hint: venueHint(venue, takenSoon(bookings.filter(({ venueId }) => venueId === venue.id))),
  }));
  return [
    radios(
      radiosField(filled, {
        name: 'venueId',
        legend: 'Is it a venue of the register? (optional)',
        hint: 'Business support books it when you ask for the letters.',
        options: [...options, { value: ANOTHER_PLACE, text: 'No, it is another place: I write it down below' }],
      }),
    ),
  ];
}
