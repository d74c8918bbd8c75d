import { day } from '../../plugin/core/calendar-day';
import { parsePolicy } from '../../plugin/core/policy';
import { clashesWith, type Booking } from '../../plugin/invitations/booking';
import { mustChange, tasksOf, type RequestAround } from '../../plugin/invitations/desk-task';
import { supersededOf } from '../../plugin/invitations/desk-tasks';
import { anAddressee, anInvitation, aRequest, someLetterWords, someMeetingWords } from '../builders/an-invitation';

const policy = parsePolicy();
const today = day('2026-11-23');
const meeting = { status: 'planned', on: day('2026-12-04'), startsAt: '17:30', venueKind: 'community' } as const;

const around = (rest: Partial<RequestAround> = {}): RequestAround => {
  const words = someMeetingWords({ ...meeting, venue: undefined, facilitatorId: undefined });
  return {
    request: aRequest({ meeting: words, words: someLetterWords({ refreshments: false }) }),
    letters: [],
    meeting: { ...meeting, venue: undefined, facilitatorId: undefined },
    bookings: [],
    newest: true,
    superseded: new Set(),
    ...rest,
  };
};
const request = (rest: Parameters<typeof aRequest>[0] = {}) => ({ ...around().request, ...rest });
const tasks = (rest: Partial<RequestAround>, on = today) =>
  tasksOf(around(rest), { today: on, policy }).map(({ kind, count, due }) => `${kind} ${count} ${due}`);
const aBooking = (rest: Partial<Booking> = {}): Booking => ({
  id: 'booking-1',
  meetingId: 'meeting-1',
  requestId: 'request-1',
  what: 'venue',
  on: day('2026-12-04'),
  from: '17:30',
  until: '20:00',
  memberIds: [],
  bookedBy: 'w-support',
  bookedByName: 'Dana Ellis',
  bookedOn: day('2026-11-20'),
  version: 0,
  ...rest,
});
const sent = (rest: Parameters<typeof anInvitation>[0] = {}) => anInvitation({ state: 'sent', sentOn: day('2026-11-18'), ...rest });
const coming = (needs: readonly 'transport'[] = []) =>
  ({ reply: 'coming', on: day('2026-11-20'), needs, recordedBy: 'w-support' }) as const;

describe('what there is to do for one request (S2-38)', () => {
  test('letters to send, to check and to decide about, by the day that the worker gave', () => {
    const letters = [
      anInvitation(),
      anInvitation({ secondCheck: { needed: true } }),
      anInvitation({ state: 'unknown' }),
      anInvitation({ state: 'answered' }),
    ];
    expect(tasks({ letters })).toEqual(['send 1 2026-11-24', 'check 1 2026-11-24', 'decide 1 2026-11-24']);
  });

  test('letters that tell of another day are to rearrange, those that tell that there is no meeting to cancel', () => {
    const was = day('2026-12-01');
    const letters = [anInvitation()];
    expect(tasks({ letters, request: request({ news: { kind: 'meeting-moved', was } }) })).toEqual(['rearrange 1 2026-11-24']);
    expect(tasks({ letters, request: request({ news: { kind: 'meeting-cancelled', was } }) })).toEqual(['cancel 1 2026-11-24']);
  });

  test.each([
    ['on the fifth day after it was sent', {}, '2026-11-23', ['chase 1 2026-11-23']],
    ['and not before', {}, '2026-11-22', []],
    ['again five days after somebody asked', { chasedOn: day('2026-11-23') }, '2026-11-28', ['chase 1 2026-11-28']],
    ['not between', { chasedOn: day('2026-11-23') }, '2026-11-27', []],
    ['not once they have answered', { state: 'answered' }, '2026-11-23', []],
    ['not after the meeting', {}, '2026-12-05', []],
  ] as const)('who has not answered is asked again %s', (_when, rest, on, expected) => {
    expect(tasks({ letters: [sent(rest)] }, day(on))).toEqual(expected);
  });

  test('nobody is asked again about a meeting that has another day, that is off, or of which a later letter tells', () => {
    const letters = [sent()];
    expect(tasks({ letters, meeting: { ...around().meeting!, on: day('2026-12-11') } })).toEqual([]);
    expect(tasks({ letters, superseded: new Set([letters[0]!.id]) })).toEqual([]);
    expect(tasks({ letters, request: request({ news: { kind: 'meeting-cancelled', was: meeting.on } }) })).toEqual([]);
    const later = anInvitation({ id: 'later', revision: 2, state: 'sent' });
    expect([...supersededOf([...letters, later])]).toEqual([letters[0]!.id]);
    expect([...supersededOf([...letters, { ...later, state: 'called-back' }])]).toEqual([]);
  });

  test('the venue by the day on which letters go, the rest seven days before the meeting', () => {
    const asked = request({ bookVenue: true, words: someLetterWords({ refreshments: true }) });
    expect(tasks({ request: asked })).toEqual(['book-venue 1 2026-11-24', 'book-refreshments 1 2026-11-27']);
    const bookings = [aBooking(), aBooking({ id: 'booking-2', what: 'refreshments' })];
    expect(tasks({ request: asked, bookings })).toEqual([]);
  });

  test('what people need to come, as the worker wrote it and as they said themselves, until it is booked for each', () => {
    const letters = [
      sent({ id: 'a', memberId: 'm-a', sentOn: today, addressee: anAddressee({ needs: ['transport', 'sign-language-interpreter'] }) }),
      anInvitation({ id: 'b', memberId: 'm-b', state: 'answered', answer: coming(['transport']) }),
      anInvitation({ id: 'c', memberId: 'm-c', state: 'answered', answer: { ...coming(['transport']), reply: 'not-coming' } }),
    ];
    expect(tasks({ letters })).toEqual(['book-transport 2 2026-11-27', 'book-interpreter 1 2026-11-27']);
    const bookings = [aBooking({ what: 'transport', memberIds: ['m-a'] })];
    expect(tasks({ letters, bookings })).toEqual(['book-transport 1 2026-11-27', 'book-interpreter 1 2026-11-27']);
  });

  test('a booking goes with its meeting: to rearrange where that has another time, to cancel where it is off', () => {
    expect(tasks({ bookings: [aBooking()], meeting: { ...around().meeting!, on: day('2026-12-11') } })).toEqual(['rearrange 1 2026-11-23']);
    expect(tasks({ bookings: [aBooking()], meeting: { ...around().meeting!, status: 'cancelled' } })).toEqual(['cancel 1 2026-11-23']);
    expect(mustChange(aBooking(), { ...around().meeting!, startsAt: '16:00' })).toBe('rearrange');
    expect(mustChange(aBooking(), { ...around().meeting!, status: 'held' })).toBeUndefined();
    expect(mustChange(aBooking({ cancelled: { on: today, byName: 'Dana' } }), undefined)).toBeUndefined();
  });

  test('nothing is booked for a request that was called back, nor for one after which a newer one came', () => {
    const asked = request({ bookVenue: true });
    expect(tasks({ request: { ...asked, status: 'called-back' } })).toEqual([]);
    expect(tasks({ request: asked, newest: false })).toEqual([]);
  });
});

describe('one room at one time', () => {
  const wanted = { meetingId: 'meeting-2', venueId: 'venue-1', on: day('2026-12-04'), from: '16:00', until: '17:30' };
  test.each([
    ['overlaps', { from: '17:00' }, 1],
    ['begins when the other ends', { from: '17:30' }, 0],
    ['is on another day', { from: '17:00', on: day('2026-12-05') }, 0],
    ['is of another venue', { from: '17:00', venueId: 'venue-2' }, 0],
    ['is of the same meeting', { from: '17:00', meetingId: 'meeting-2' }, 0],
    ['was cancelled', { from: '17:00', cancelled: { on: today, byName: 'Dana' } }, 0],
  ] as const)('a booking that %s', (_what, rest, clashes) => {
    expect(clashesWith(wanted, [aBooking({ venueId: 'venue-1', ...rest })])).toHaveLength(clashes);
  });
});
