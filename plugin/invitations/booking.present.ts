import { inWords } from '../core/calendar-day';
import type { SummaryRow } from '../core/component-options';
import { checkboxesField, fillForm, radiosField, textField, type FilledForm } from '../core/fields';
import { checkboxes, formPage, paragraph, parts, radios, textLine, warning, type PagePart } from '../core/form-page';
import { lines } from '../core/html';
import { capitalised, dayOfWeekInWords, namesInWords, timeInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { FOR_PEOPLE, type Bookable, type Booking } from './booking';
import type { BookingAtDesk, BookingToChange } from './booking-at-desk';
import { requestCode } from './invitation-request';
import { deskPaths } from './invitations.paths';
import { isInUse, placeOf, type Venue } from './venue';
import { takenThatDay, venueHint } from './venue-hint.present';

const WHAT: Readonly<Record<Bookable, string>> = {
  venue: 'Book the venue',
  transport: 'Book transport',
  childcare: 'Book childcare',
  interpreter: 'Book an interpreter',
  refreshments: 'Book food and drink',
};
const THING: Readonly<Record<Bookable, string>> = {
  venue: 'Venue',
  transport: 'Transport',
  childcare: 'Childcare',
  interpreter: 'Interpreter',
  refreshments: 'Food and drink',
};
export const bookableInWords = (what: Bookable): string => THING[what];

const row = (key: string, value: string): SummaryRow => ({ key: { text: key }, value: { text: value } });

export function presentBooking(answer: BookingAtDesk, { form }: Presenting): Presented {
  const { request, what, toBook, booked, meeting } = answer;
  const open = toBook !== undefined && request.status === 'released';
  const filled = fillForm(form, {
    from: meeting?.startsAt,
    people: toBook?.people.map(({ memberId }) => memberId),
    venueId: answer.venues.find((venue) => isInUse(venue) && placeOf(venue) === meeting?.venue)?.id,
  });
  return {
    title: WHAT[what],
    back: { text: 'Back to the request', path: deskPaths.request(request.id) },
    model: formPage({
      caption: requestCode(request),
      heading: WHAT[what],
      before: parts(
        request.status !== 'released' && paragraph('This request was called back. Do not book anything for it.'),
        ...booked.map((each) => paragraph(bookedInWords(each, answer.venues))),
        !open && booked.length === 0 && request.status === 'released' && paragraph('There is nothing to book.'),
        open && { kind: 'summary', options: { rows: whatToBook(answer) } },
      ),
      fields: open ? fieldsOf(answer, filled) : [],
      action: deskPaths.booking(request.id, what),
      version: request.version,
      submit: open ? 'I have booked it' : undefined,
      cancel: deskPaths.request(request.id),
      cancelText: open ? 'Not yet' : 'Back to the request',
    }),
  };
}

/** Where, when, how many: what whoever takes the booking asks. */
function whatToBook(answer: BookingAtDesk): readonly SummaryRow[] {
  const { request, letters, meeting, what, preferred } = answer;
  const { words } = request;
  const on = meeting?.on ?? request.meeting.on;
  const startsAt = meeting?.startsAt ?? request.meeting.startsAt;
  const times = preferredTimes(preferred);
  return [
    { key: { text: 'Venue' }, value: { html: lines(meeting?.venue ?? request.meeting.venue ?? 'Ask the worker') } },
    row('Day', on === undefined ? 'Ask the worker' : dayOfWeekInWords(on)),
    row('From', startsAt === undefined ? 'Ask the worker' : timeInWords(startsAt)),
    row('For', words.likelyLength),
    ...(FOR_PEOPLE.includes(what)
      ? []
      : [row('People', `up to ${letters.length + 1}`), row('Food and drink', words.refreshments ? 'Yes' : 'No')]),
    ...(what === 'venue' && times !== undefined ? [row('What suits the family', times)] : []),
  ];
}

/** S0-22: a family says when it can meet; evenings and weekends are as good as any (S0-23). */
function preferredTimes(preferred: BookingAtDesk['preferred']): string | undefined {
  if (preferred === undefined) return undefined;
  const days = namesInWords(preferred.preferredDays.map(capitalised));
  const said = [days, preferred.preferredTimes ?? ''].filter((each) => each !== '').join('; ');
  return said === '' ? undefined : said;
}

function fieldsOf(answer: BookingAtDesk, filled: FilledForm): readonly PagePart[] {
  const { what, toBook } = answer;
  return parts(
    what === 'venue' && venueChoice(answer, filled),
    ...(what === 'venue' ? timeFields(filled) : []),
    FOR_PEOPLE.includes(what) &&
      checkboxes(
        checkboxesField(filled, {
          name: 'people',
          legend: 'For whom?',
          options: (toBook?.people ?? []).map(({ memberId, addressee: { name, language } }) => ({
            value: memberId,
            text: what === 'interpreter' && language !== undefined ? `${name} (${language})` : name,
          })),
        }),
      ),
    textLine(textField(filled, { name: 'details', label: 'With whom, and under what number (optional)' })),
  );
}

const timeFields = (filled: FilledForm): readonly PagePart[] => [
  textLine(textField(filled, { name: 'from', label: 'Booked from', hint: 'For example, 15:30', width: 5 })),
  textLine(textField(filled, { name: 'until', label: 'Booked until', hint: 'For example, 18:00', width: 5 })),
];

/** The register; beside each what speaks against it, and when somebody else has it that day. */
function venueChoice({ venues, thatDay, request }: BookingAtDesk, filled: FilledForm): PagePart | false {
  const usable = venues.filter(isInUse);
  if (usable.length === 0) return false;
  return radios(
    radiosField(filled, {
      name: 'venueId',
      legend: 'Which venue of the register? (optional)',
      hint: 'Where the meeting is at another place than the worker wrote, ring the worker before anything is sent.',
      options: usable.map((venue) => ({
        value: venue.id,
        text: venue.name,
        hint: venueHint(venue, takenThatDay(thatDay.filter((each) => each.venueId === venue.id && each.meetingId !== request.meetingId))),
      })),
    }),
  );
}

/** One booking in a sentence. */
export function bookedInWords(booking: Booking, venues: readonly Venue[]): string {
  const where = venues.find(({ id }) => id === booking.venueId)?.name;
  const when = booking.what === 'venue' ? ` from ${timeInWords(booking.from)} to ${timeInWords(booking.until)}` : '';
  const rest = [where, booking.details].filter((each) => each !== undefined).join(', ');
  const done = `${THING[booking.what]} booked for ${dayOfWeekInWords(booking.on)}${when}${rest === '' ? '' : ` (${rest})`}`;
  return `${done}, by ${booking.bookedByName} on ${inWords(booking.bookedOn)}.`;
}

export function presentBookingToChange(answer: BookingToChange, { form }: Presenting): Presented {
  const { request, booking, change, meeting, what, venues } = answer;
  const planned = meeting?.status === 'planned' && meeting.on !== undefined;
  const filled = fillForm(form, { step: change === 'cancel' ? 'cancelled' : undefined, from: meeting?.startsAt });
  const newDay = planned && meeting.on !== undefined ? dayOfWeekInWords(meeting.on) : undefined;
  return {
    title: 'Change a booking',
    back: { text: 'Back to the request', path: deskPaths.request(request.id) },
    model: formPage({
      caption: requestCode(request),
      heading: 'Change a booking',
      before: parts(
        change === 'cancel' && warning('The meeting does not take place. Cancel this booking.'),
        change === 'rearrange' && warning(`The meeting has another time: ${newDay ?? ''}${startIn(meeting?.startsAt)}.`),
        paragraph(bookedInWords(booking, venues)),
      ),
      fields: parts(
        radios(
          radiosField(filled, {
            name: 'step',
            legend: 'What have you done?',
            options: [
              ...(newDay === undefined ? [] : [{ value: 'rearranged', text: `It is booked for ${newDay} now` }]),
              { value: 'cancelled', text: 'It is cancelled' },
            ],
          }),
          what === 'venue' && newDay !== undefined ? { rearranged: timeFields(filled) } : {},
        ),
      ),
      action: deskPaths.changeBooking(request.id, booking.id),
      version: booking.version,
      submit: 'Save',
      cancel: deskPaths.request(request.id),
      cancelText: 'Not yet',
    }),
  };
}

const startIn = (startsAt: string | undefined): string => (startsAt === undefined ? '' : `, ${timeInWords(startsAt)}`);
