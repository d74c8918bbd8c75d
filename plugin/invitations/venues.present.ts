import { dayOfWeekInWords, timeInWords } from '../core/in-words';
import { inWords } from '../core/calendar-day';
import { fillForm, radiosField, textareaField, textField, type FilledForm } from '../core/fields';
import { formPage, heading, parts, paragraph, radios, textarea, textLine, type PagePart } from '../core/form-page';
import { lines } from '../core/html';
import type { Presented, Presenting } from '../core/page';
import { isActive, type Booking } from './booking';
import { deskPaths } from './invitations.paths';
import { isInUse, type Venue } from './venue';
import { mayKeepVenues } from './venue-access';
import type { VenueInView } from './venues.query';

export function presentVenues({ venues }: { readonly venues: readonly Venue[] }, { actor }: Presenting): Presented {
  return {
    title: 'Venues',
    wide: true,
    model: {
      add: mayKeepVenues(actor) === 'ok' ? deskPaths.newVenue() : undefined,
      venues: venues.map((venue) => ({
        name: venue.name,
        path: deskPaths.venue(venue.id),
        address: lines(venue.address),
        people: venue.capacity === undefined ? '' : String(venue.capacity),
        access: venue.access ?? '',
        notFor: venue.notFor ?? '',
        standing: isInUse(venue) ? '' : 'Not used any more',
      })),
    },
  };
}

const fieldsOf = (filled: FilledForm): readonly PagePart[] => [
  textLine(textField(filled, { name: 'name', label: 'Name' })),
  textarea(textareaField(filled, { name: 'address', label: 'Address', rows: 4 })),
  textarea(textareaField(filled, { name: 'access', label: 'Access (optional)', hint: 'Steps, lift, parking, hearing loop', rows: 3 })),
  textLine(textField(filled, { name: 'capacity', label: 'How many people fit in (optional)', width: 5, inputmode: 'numeric' })),
  textLine(textField(filled, { name: 'cost', label: 'Cost (optional)' })),
  textLine(textField(filled, { name: 'contact', label: 'Whom to ring to book it (optional)' })),
  textarea(textareaField(filled, { name: 'suitableFor', label: 'Suitable for (optional)', rows: 3 })),
  textarea(
    textareaField(filled, {
      name: 'notFor',
      label: 'Not for (optional)',
      hint: 'Kinds of meeting, such as “large families”. Write nothing about a person.',
      rows: 3,
    }),
  ),
];

export function presentVenueToAdd(_answer: unknown, { form }: Presenting): Presented {
  return {
    title: 'Add a venue',
    back: { text: 'Back to venues', path: deskPaths.venues() },
    model: formPage({
      heading: 'Add a venue',
      fields: fieldsOf(fillForm(form)),
      action: deskPaths.newVenue(),
      submit: 'Save',
      cancel: deskPaths.venues(),
    }),
  };
}

export function presentVenue({ venue, bookings }: VenueInView, { form, actor }: Presenting): Presented {
  const keeps = mayKeepVenues(actor) === 'ok';
  const { capacity, access, cost, contact, suitableFor, notFor, name, address } = venue;
  const known = {
    name,
    address,
    access,
    capacity: capacity?.toString(),
    cost,
    contact,
    suitableFor,
    notFor,
    inUse: isInUse(venue) ? 'yes' : 'no',
  };
  const filled = fillForm(form, known);
  return {
    title: venue.name,
    back: { text: 'Back to venues', path: deskPaths.venues() },
    model: formPage({
      heading: venue.name,
      before: parts(
        venue.retiredOn !== undefined && paragraph(`Not used any more since ${inWords(venue.retiredOn)}.`),
        !keeps && { kind: 'summary', options: { rows: factsOf(venue) } },
        heading('Bookings'),
        bookings.length === 0 ? paragraph('Nothing was booked here yet.') : { kind: 'list', items: bookings.map(bookingInWords) },
      ),
      fields: keeps
        ? parts(
            heading('Details'),
            ...fieldsOf(filled),
            radios(
              radiosField(filled, {
                name: 'inUse',
                legend: 'Is it used for meetings?',
                options: [
                  { value: 'yes', text: 'Yes' },
                  { value: 'no', text: 'No', hint: 'It is not offered any more. What was booked here stays told.' },
                ],
              }),
            ),
          )
        : [],
      action: deskPaths.venue(venue.id),
      version: venue.version,
      submit: keeps ? 'Save' : undefined,
      cancel: deskPaths.venues(),
      cancelText: keeps ? 'Cancel' : 'Back to venues',
    }),
  };
}

function factsOf({ address, access, capacity, cost, contact, suitableFor, notFor }: Venue) {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Address', address],
    ['Access', access],
    ['People', capacity?.toString()],
    ['Cost', cost],
    ['To book it', contact],
    ['Suitable for', suitableFor],
    ['Not for', notFor],
  ];
  return facts.flatMap(([key, value]) => (value === undefined ? [] : [{ key: { text: key }, value: { html: lines(value) } }]));
}

function bookingInWords(booking: Booking): string {
  const when = `${dayOfWeekInWords(booking.on)}, ${timeInWords(booking.from)} to ${timeInWords(booking.until)}`;
  return isActive(booking) ? `${when}, booked by ${booking.bookedByName}` : `${when}, cancelled`;
}
