import { day } from '../../plugin/core/calendar-day';
import type { InvalidInput } from '../../plugin/core/errors';
import type { Booking } from '../../plugin/invitations/booking';
import { takenSoon } from '../../plugin/invitations/venue-hint.present';
import type { Venue } from '../../plugin/invitations/venue';
import { arrangeMeeting } from '../../plugin/meetings/arrange-meeting.action';
import { arrangeMeetingPage } from '../../plugin/meetings/arrange-meeting.page';
import { changeMeeting } from '../../plugin/meetings/change-meeting.action';
import { changeMeetingPage } from '../../plugin/meetings/change-meeting.page';
import { ANOTHER_PLACE, placeChosen } from '../../plugin/meetings/place-chosen';
import { aRequest } from '../builders/an-invitation';
import { nia, OKAFORS } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

const RIVERSIDE: Venue = { id: 'venue-1', name: 'Riverside', address: 'Wharf Road\nSampleton', access: 'A lift', capacity: 12, version: 0 };
const aBooking = (rest: Partial<Booking> = {}): Booking => ({
  id: 'booking-1',
  meetingId: 'another-meeting',
  requestId: 'another-request',
  what: 'venue',
  on: day('2026-12-05'),
  from: '18:00',
  until: '19:30',
  venueId: RIVERSIDE.id,
  memberIds: [],
  bookedBy: 'w',
  bookedByName: 'Somebody',
  bookedOn: day('2026-11-20'),
  version: 0,
  ...rest,
});

describe('where a meeting is', () => {
  const typed = { venueKind: 'community', venue: 'St Brigid’s hall' } as const;
  const fieldOf = (...asked: Parameters<typeof placeChosen>) => placeChosen(...asked).problem?.field;

  it('is what was written, where no venue of the register is chosen', () => {
    expect(placeChosen(typed, [RIVERSIDE])).toEqual({ venue: 'St Brigid’s hall' });
    expect(placeChosen({ ...typed, venueId: ANOTHER_PLACE }, [RIVERSIDE])).toEqual({ venue: 'St Brigid’s hall' });
    expect(fieldOf({ venueKind: 'community', venueId: ANOTHER_PLACE }, [RIVERSIDE])).toBe('venue');
  });

  it('is name and address of the venue that is chosen', () => {
    expect(placeChosen({ venueKind: 'council-building', venueId: 'venue-1' }, [RIVERSIDE])).toEqual({
      ofRegister: RIVERSIDE,
      venue: 'Riverside\nWharf Road\nSampleton',
    });
  });

  it.each([
    ['a venue that nobody knows', { venueKind: 'community', venueId: 'venue-9' }, RIVERSIDE, 'venueId'],
    [
      'one that is not used any more',
      { venueKind: 'community', venueId: 'venue-1' },
      { ...RIVERSIDE, retiredOn: day('2026-01-01') },
      'venueId',
    ],
    ['a venue and another place beside it', { ...typed, venueId: 'venue-1' }, RIVERSIDE, 'venue'],
    ['a venue that is called somebody’s home', { venueKind: 'family-home', venueId: 'venue-1' }, RIVERSIDE, 'venueKind'],
    ['a venue that is called online', { venueKind: 'online', venueId: 'venue-1' }, RIVERSIDE, 'venueKind'],
  ] as const)('is not %s', (_what, asked, venue, field) => expect(fieldOf(asked, [venue])).toBe(field));
});

test('of what is booked the next days are told, and of many how many more', () => {
  const many = [12, 11, 10, 9, 8, 7, 6].map((date) => aBooking({ on: day(`2026-12-${String(date).padStart(2, '0')}`) }));
  expect(takenSoon([aBooking({ cancelled: { on: day('2026-11-21'), byName: 'Somebody' } })])).toEqual([]);
  expect(takenSoon(many)[0]).toMatch(
    /^Taken on Sunday 6 December 2026 from 6pm to 7:30pm, .*Thursday 10 December 2026 .*, and 2 times more$/,
  );
});

describe('planning a meeting at a venue of the register', () => {
  let world: World;
  beforeEach(async () => {
    world = await theOkaforMeeting();
    await world.stores.venues.add(RIVERSIDE);
    await world.stores.invitations.addRequest(
      aRequest({ id: 'another-request', episodeId: 'episode-okafor', meetingId: 'meeting-okafor' }),
    );
    await world.stores.venues.add({ ...RIVERSIDE, id: 'venue-2', name: 'Old mill', retiredOn: day('2026-01-01') });
  });
  afterEach(() => world.end());

  const typed = {
    episodeId: 'episode-okafor',
    subjects: [OKAFORS.zoe],
    on: { day: '5', month: '12', year: '2026' },
    startsAt: '6.30pm',
    venueKind: 'community',
    venueId: RIVERSIDE.id,
    facilitator: nia.workerId,
  };
  const arrange = (rest: object = {}) => world.perform(arrangeMeeting, { ...typed, ...rest }, nia, world.key());
  const page = () => printedPage(world, arrangeMeetingPage, { params: { episodeId: 'episode-okafor' }, actor: nia });

  test('shows those in use with what is known of them and when they are taken; another place stays possible', async () => {
    await world.stores.desk.addBooking(aBooking());
    const { words, html } = await page();
    expect(words).toContain(
      'Riverside Wharf Road, Sampleton. up to 12 people. A lift. Taken on Saturday 5 December 2026 from 6pm to 7:30pm',
    );
    expect(words).toContain('No, it is another place: I write it down below');
    expect(words).not.toContain('Old mill');
    expect(html).toMatch(/value="another-place" checked/);
  });

  test('writes its name and address as the meeting’s place', async () => {
    const { result } = await arrange();
    expect(await world.stores.meetings.find(result.meetingId)).toMatchObject({ venue: 'Riverside\nWharf Road\nSampleton' });
  });

  test('is refused where the room is taken when the meeting starts, and not before or after', async () => {
    await world.stores.desk.addBooking(aBooking());
    const told = await arrange().catch((error: InvalidInput) => error.problems);
    expect(told).toEqual([
      { field: 'venueId', message: 'Riverside is booked from 6pm to 7:30pm on that day. Choose another venue or another time' },
    ]);
    await arrange({ startsAt: '7.30pm' });
    await arrange({ startsAt: '5.30pm' });
    await arrange({ on: { day: '6', month: '12', year: '2026' } });
    await arrange({ venueId: ANOTHER_PLACE, venue: 'St Brigid’s hall' });
  });

  test('asks nothing of a register that is empty', async () => {
    const empty = await theOkaforMeeting();
    const { words } = await printedPage(empty, arrangeMeetingPage, { params: { episodeId: 'episode-okafor' }, actor: nia });
    expect(words).not.toContain('register');
    await empty.end();
  });
});

describe('moving a meeting to a venue of the register', () => {
  let world: World;
  beforeEach(async () => {
    world = await theOkaforMeeting();
    await world.stores.venues.add(RIVERSIDE);
  });
  afterEach(() => world.end());

  const change = async (rest: object = {}) => {
    const { version } = (await world.stores.meetings.find('meeting-okafor')) ?? { version: 0 };
    const typed = {
      meetingId: 'meeting-okafor',
      on: { day: '5', month: '12', year: '2026' },
      startsAt: '6.30pm',
      venueKind: 'community',
      venueId: RIVERSIDE.id,
      facilitator: nia.workerId,
      version: String(version),
    };
    return world.perform(changeMeeting, { ...typed, ...rest }, nia, world.key());
  };
  const page = () => printedPage(world, changeMeetingPage, { params: { meetingId: 'meeting-okafor' }, actor: nia });
  const bookedFor = async (meetingId: string) => {
    await world.stores.invitations.addRequest(
      aRequest({ id: 'another-request', episodeId: 'episode-okafor', meetingId: 'meeting-okafor' }),
    );
    await world.stores.desk.addBooking(aBooking({ meetingId }));
  };
  const placeNow = async () => (await world.stores.meetings.find('meeting-okafor'))?.venue;

  test('writes its name and address, and the page then shows it chosen and nothing written beside it', async () => {
    expect((await page()).html).toMatch(/value="another-place" checked/);
    await change();
    expect(await placeNow()).toBe('Riverside\nWharf Road\nSampleton');
    const { html } = await page();
    expect(html).toMatch(/value="venue-1" checked/);
    expect(html).toMatch(/<textarea[^>]*name="venue"[^>]*>\s*<\/textarea>/);
  });

  test('is refused where another meeting has the room when it starts; its own booking is no hindrance', async () => {
    await bookedFor('another-meeting');
    const told = await change().catch((error: InvalidInput) => error.problems.map(({ field }) => field));
    expect(told).toEqual(['venueId']);
    await change({ startsAt: '7.30pm' });
  });

  test('is not refused for what is booked for the meeting itself, nor is that told as taken', async () => {
    await bookedFor('meeting-okafor');
    expect((await page()).words).not.toContain('Taken on');
    await change();
    expect(await placeNow()).toContain('Riverside');
  });

  test('away from it again is written down', async () => {
    await change();
    await change({ venueId: ANOTHER_PLACE, venue: 'St Brigid’s hall' });
    expect(await placeNow()).toBe('St Brigid’s hall');
  });
});
