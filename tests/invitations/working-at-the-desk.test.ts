import { day } from '../../plugin/core/calendar-day';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { bookingPage, changeBookingPage } from '../../plugin/invitations/booking.page';
import { changeBooking } from '../../plugin/invitations/change-booking.action';
import { recordChase } from '../../plugin/invitations/chase.action';
import { deskQueuePage } from '../../plugin/invitations/desk-queue.page';
import type { DeskTaskKind } from '../../plugin/invitations/desk-task';
import { recordBooking } from '../../plugin/invitations/record-booking.action';
import { requestAtDeskPage } from '../../plugin/invitations/request-at-desk.page';
import { addVenue, changeVenue } from '../../plugin/invitations/save-venue.action';
import { takeTask } from '../../plugin/invitations/take-task.action';
import { venuePage, venuesPage } from '../../plugin/invitations/venues.page';
import { HARTLEY_EPISODE, HARTLEY_MEETING, theHartleyMeeting, theirHardMeeting } from '../builders/hartley-family';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { auditor, businessSupport as desk, nia } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { anActor, type World } from '../builders/world';

const another = anActor('w-support-2', ['business-support']);

let world: World;
let requestId: string;
beforeEach(async () => {
  world = await theHartleyMeeting();
  await releasedLetters(world);
  requestId = (await world.stores.invitations.requestsOfMeeting(HARTLEY_MEETING))[0]?.id ?? '';
});
afterEach(() => world.end());

const queue = async (params: Record<string, string> = {}, actor = desk) =>
  (await printedPage(world, deskQueuePage, { params, actor })).words;
const take = (step: string, actor = desk, rest: object = {}) =>
  world.perform(takeTask, { requestId, task: 'send', step, ...rest }, actor, world.key());
const versionOfRequest = async () => String((await world.stores.invitations.findRequest(requestId))?.version);
const book = async (what: string, rest: object = {}, actor = desk) =>
  world.perform(recordBooking, { requestId, what, version: await versionOfRequest(), ...rest }, actor, world.key());
const theRequest = async () => (await printedPage(world, requestAtDeskPage, { params: { requestId }, actor: desk })).words;
const bookingFor = (what: string, actor = desk) => printedPage(world, bookingPage, { params: { requestId, what }, actor });
const move = async (rest: object) => {
  const meeting = await world.stores.meetings.find(HARTLEY_MEETING);
  await world.stores.meetings.save({ ...meeting!, ...rest });
};
const aVenue = async (rest: object = {}) =>
  (
    await world.perform(
      addVenue,
      { name: 'Riverside', address: 'Wharf Road', capacity: '12', notFor: 'Large families', ...rest },
      desk,
      world.key(),
    )
  ).result.venueId;

describe('taking a task', () => {
  test('of two who take it at once one gets it, and the other is told who has it', async () => {
    const both = await Promise.allSettled([take('take'), take('take', another)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(take('take', another)).rejects.toThrow(new Conflict(`${desk.name} has this task already`));
    expect(await queue({}, another)).toContain(`team-north ${desk.name} Take over`);
    expect(await queue()).toContain('team-north You Hand back');
    expect(await queue()).toContain('1 yours');
  });

  test('it is handed back by whoever has it, and may be taken over from who does not come back', async () => {
    await take('take');
    await expect(take('hand-back', another)).rejects.toThrow(Conflict);
    await take('take-over', another, { from: desk.workerId });
    // A page that is older than the taking over does not take it from the next.
    await expect(take('take-over', anActor('w-support-3', ['business-support']), { from: desk.workerId })).rejects.toThrow(Conflict);
    await take('hand-back', another);
    await take('take');
    expect(await queue()).toContain('You Hand back');
  });

  test('is for business support, and not for those who may not see the family', async () => {
    await expect(take('take', nia)).rejects.toThrow(NotFound);
    await expect(take('take', { ...desk, launchedFor: 'p-zoe' })).rejects.toThrow(NotFound);
  });
});

test('the queue is narrowed by kind, team, day and whose, and the address holds no name', async () => {
  await take('take', desk, { kind: 'send' satisfies DeskTaskKind });
  expect(await queue({ kind: 'check' })).not.toContain('Send invitations for request');
  expect(await queue({ team: 'team-north' })).toContain('Send invitations for request');
  expect(await queue({ team: 'team-south' })).toContain('No task is of this kind.');
  expect(await queue({ whose: 'mine' })).not.toContain('Second check for request');
  expect(await queue({ due: 'late' })).toContain('No task is of this kind.');
  world.clock.set('2026-11-26T10:00:00Z');
  expect(await queue({ due: 'late' })).toContain('Late 25 November 2026');
  const { result } = await take('hand-back', desk, { kind: 'send', whose: 'mine' });
  expect(deskQueuePage.next?.(result, {})).toBe('/invitations?kind=send&whose=mine');
});

describe('what is booked', () => {
  test('a venue of the register, with the times that suit the family beside it', async () => {
    const venueId = await aVenue();
    await world.stores.logistics.save({
      episodeId: HARTLEY_EPISODE,
      preferredDays: ['friday', 'saturday'],
      preferredTimes: 'after four',
      recordedBy: nia.workerId,
      version: 0,
    });
    const { words } = await bookingFor('venue');
    expect(words).toContain('What suits the family Friday and Saturday; after four');
    expect(words).toContain('Riverside Wharf Road. up to 12 people. Not for: Large families');
    await book('venue', { venueId, until: '18:30', details: 'Ms Hall, booking 44' });
    expect(await theRequest()).toContain(
      `Venue booked for Friday 4 December 2026 from 4pm to 6:30pm (Riverside, Ms Hall, booking 44), by ${desk.name} on 21 November 2026.`,
    );
    expect(await queue()).not.toContain('Book the venue for request');
  });

  test('the venue of the register that the meeting was planned at is chosen already', async () => {
    await aVenue();
    expect((await bookingFor('venue')).html).not.toMatch(/name="venueId"[^>]*checked/);
    const meeting = await world.stores.meetings.find(HARTLEY_MEETING);
    await world.stores.meetings.save({ ...meeting!, venue: 'Riverside\nWharf Road' });
    expect((await bookingFor('venue')).html).toMatch(/name="venueId"[^>]*checked/);
  });

  test('one room is not booked twice at one time', async () => {
    const venueId = await aVenue();
    await world.stores.desk.addBooking({
      id: 'booking-other',
      meetingId: 'another-meeting',
      requestId,
      what: 'venue',
      on: day('2026-12-04'),
      from: '15:00',
      until: '16:30',
      venueId,
      memberIds: [],
      bookedBy: 'w',
      bookedByName: 'Somebody',
      bookedOn: day('2026-11-20'),
      version: 0,
    });
    expect((await bookingFor('venue')).words).toContain('Taken that day from 3pm to 4:30pm');
    await expect(book('venue', { venueId, until: '18:30' })).rejects.toThrow(InvalidInput);
    await book('venue', { venueId, from: '16:30', until: '18:30' });
  });

  test.each([
    ['a time that is none', { from: 'soon', until: '18:30' }, 'from'],
    ['no end', {}, 'until'],
    ['an end before the beginning', { until: '15:00' }, 'until'],
    ['a venue that nobody knows', { until: '18:30', venueId: 'venue-9' }, 'venueId'],
  ])('%s is refused', async (_what, typed, field) => {
    await expect(book('venue', typed)).rejects.toMatchObject({ problems: [{ field }] });
  });

  test('an interpreter for those who need one, by name and language and nothing else', async () => {
    const { words, html } = await bookingFor('interpreter');
    expect(words).toContain('Pat Dunne (BSL)');
    expect(html).not.toMatch(/Leanne|Tannery|grandmother|01632 960304/);
    await expect(book('interpreter')).rejects.toMatchObject({ problems: [{ field: 'people' }] });
    await book('interpreter', { people: 'm-pat' });
    expect(await queue()).not.toContain('Book an interpreter for request');
    await expect(book('interpreter', { people: 'm-pat' })).rejects.toThrow(Conflict);
  });

  test('of two who book the same thing at once, the second is told so', async () => {
    const both = await Promise.allSettled([book('refreshments'), book('refreshments', {}, another)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await world.stores.desk.bookingsOf(HARTLEY_MEETING)).toHaveLength(1);
  });

  test('goes with its meeting: rearranged for another day, cancelled with it, and booked anew', async () => {
    const venueId = await aVenue();
    await book('venue', { venueId, until: '18:30' });
    const [booked] = await world.stores.desk.bookingsOf(HARTLEY_MEETING);
    const change = async (typed: object) => {
      const { version } = (await world.stores.desk.findBooking(booked!.id))!;
      return world.perform(changeBooking, { requestId, bookingId: booked!.id, version: String(version), ...typed }, desk, world.key());
    };
    await move({ on: day('2026-12-11') });
    expect(await queue()).toContain('Rearrange for request');
    const params = { requestId, bookingId: booked!.id };
    expect((await printedPage(world, changeBookingPage, { params, actor: desk })).words).toContain(
      'It is booked for Friday 11 December 2026 now',
    );
    await change({ step: 'rearranged', until: '18:30' });
    expect(await queue()).not.toContain('Rearrange for request');

    await move({ ...theirHardMeeting(), status: 'cancelled', version: (await world.stores.meetings.find(HARTLEY_MEETING))!.version });
    await world.stores.invitations.saveRequest({ ...(await world.stores.invitations.findRequest(requestId))!, status: 'called-back' });
    expect(await queue()).toContain('Cancel for request');
    await expect(change({ step: 'rearranged', until: '18:30' })).rejects.toThrow(Conflict);
    await change({ step: 'cancelled' });
    expect(await queue()).toContain('There is nothing to do.');
    expect((await printedPage(world, venuePage, { params: { venueId }, actor: nia })).words).toContain(
      'Friday 11 December 2026, 4pm to 6:30pm, cancelled',
    );
  });
});

describe('the register of venues', () => {
  test('business support keeps it, whoever plans meetings may look, and nobody else', async () => {
    const venueId = await aVenue({ access: 'One step' });
    const { words } = await printedPage(world, venuesPage, { params: {}, actor: nia });
    expect(words).toContain('Riverside Wharf Road 12 One step Large families');
    expect(words).not.toContain('Add a venue');
    await expect(printedPage(world, venuesPage, { params: {}, actor: auditor })).rejects.toThrow(NotFound);
    await expect(world.perform(addVenue, { name: 'Hall', address: 'Road' }, nia, world.key())).rejects.toThrow(NotAllowed);
    const change = { venueId, version: '0', name: 'Riverside', address: 'Elsewhere', inUse: 'yes' };
    await expect(world.perform(changeVenue, change, nia, world.key())).rejects.toThrow(NotAllowed);
    await expect(world.perform(addVenue, { name: 'Riverside', address: 'Road' }, desk, world.key())).rejects.toThrow(Conflict);
    await expect(world.perform(addVenue, { name: 'Hall', address: 'Road', capacity: 'many' }, desk, world.key())).rejects.toThrow(
      InvalidInput,
    );
  });

  test('a venue that is not used any more is not offered, and keeps its history', async () => {
    const venueId = await aVenue();
    await book('venue', { venueId, until: '18:30' });
    const { version } = (await world.stores.venues.find(venueId))!;
    const typed = { venueId, version: String(version), name: 'Riverside', address: 'Wharf Road' };
    await world.perform(changeVenue, { ...typed, inUse: 'no' }, desk, world.key());
    const { words } = await printedPage(world, venuePage, { params: { venueId }, actor: desk });
    expect(words).toContain('Not used any more since 21 November 2026.');
    expect(words).toContain(`Friday 4 December 2026, 4pm to 6:30pm, booked by ${desk.name}`);
    await expect(world.perform(changeVenue, { ...typed, inUse: 'yes' }, desk, world.key())).rejects.toThrow(Conflict);
    await world.perform(changeVenue, { ...typed, version: String(version + 1), inUse: 'yes' }, desk, world.key());
    expect((await world.stores.venues.find(venueId))?.retiredOn).toBeUndefined();
  });
});

test('who does not answer is asked again, and the task comes back after as many days', async () => {
  const letter = await letterTo(world, 'm-school');
  await world.stores.invitations.save({ ...letter, state: 'sent', sentOn: day('2026-11-16') });
  expect(await queue()).toContain('Ask again for answers for request FM-7K3Q9/1 FM-7K3Q9/1 1 21 November 2026');
  const typed = { requestId, invitationId: letter.id, version: String(letter.version + 1) };
  await world.perform(recordChase, typed, desk, world.key());
  await expect(world.perform(recordChase, typed, desk, world.key())).rejects.toThrow(Conflict);
  expect(await queue()).not.toContain('Ask again for answers for request');
  world.clock.set('2026-11-26T10:00:00Z');
  expect(await queue()).toContain('Ask again for answers for request');
  expect((await world.stores.invitations.historyOf(letter.id)).map(({ what }) => what)).toContain('chased');
});
