import { type Conflict, type InvalidInput, NotAllowed } from '../../plugin/core/errors';
import { inOneText } from '../../plugin/meetings/attendance';
import { attendancePage } from '../../plugin/meetings/attendance.page';
import { recordAttendance } from '../../plugin/meetings/record-attendance.action';
import { recordPrivateTime } from '../../plugin/meetings/record-private-time.action';
import { manager, nia } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforMeeting();
});
afterEach(() => world.end());

const record = (person: object, actor = nia) =>
  world.perform(recordAttendance, { meetingId: 'meeting-okafor', person }, actor, world.key());
const attendance = async () => (await world.stores.meetings.find('meeting-okafor'))?.attendance;

test('how each person took part is recorded on one form; whoever is left open stays open', async () => {
  await record({
    'm-zoe': { mode: 'in-person', participation: 'PN1', version: '0' },
    'm-grace': { mode: 'did-not-attend', absence: 'practical-barrier', version: '0' },
    'm-amara': { mode: '', version: '0' },
  });
  expect(await attendance()).toMatchObject([
    { memberId: 'm-grace', invited: true, mode: 'did-not-attend', absence: 'practical-barrier' },
    { memberId: 'm-zoe', invited: true, mode: 'in-person', participation: 'PN1' },
  ]);
});

test('a person who did not come needs a reason, told at that person’s own field', async () => {
  const refused = await record({ 'm-grace': { mode: 'did-not-attend', version: '0' } }).catch((error: InvalidInput) => error.problems);
  expect(refused).toMatchObject([{ field: 'person.m-grace.absence' }]);
});

test('a child of 12 is not recorded as under four', async () => {
  const refused = await record({ 'm-zoe': { mode: 'in-person', participation: 'PN0', version: '0' } }).catch(
    (error: InvalidInput) => error.problems,
  );
  expect(refused).toMatchObject([{ field: 'person.m-zoe.participation' }]);
});

test('two people record two others at once; the same person twice is a conflict', async () => {
  await record({ 'm-grace': { mode: 'video', version: '0' }, 'm-amara': { mode: '', version: '0' } });
  await record({ 'm-amara': { mode: 'in-person', version: '0' }, 'm-grace': { mode: 'video', version: '1' } });
  const third = record({ 'm-amara': { mode: 'telephone', version: '0' } }).catch((error: Conflict) => error.detail);
  expect(await third).toEqual({ kind: 'stale', current: { 'person.m-amara.mode': 'in-person' } });
});

test('attendance waits for the day of the meeting', async () => {
  world.clock.set('2026-11-17T10:00:00Z');
  await expect(record({ 'm-grace': { mode: 'video', version: '0' } })).rejects.toThrow('has not taken place yet');
});

test('a manager does not record who came', async () => {
  await expect(record({}, manager)).rejects.toThrow(NotAllowed);
});

test('of private family time only yes or no is kept', async () => {
  await world.perform(recordPrivateTime, { meetingId: 'meeting-okafor', privateTimeHeld: 'yes' }, nia, world.key());
  expect(await world.stores.meetings.find('meeting-okafor')).toMatchObject({ privateTimeHeld: true });
  const withNotes = { meetingId: 'meeting-okafor', privateTimeHeld: 'yes', notes: 'They said' };
  await expect(world.perform(recordPrivateTime, withNotes, nia, world.key())).rejects.toThrow('Input refused');
});

test('whoever the page shows unchanged was not touched: two people record different people at once (S2-50)', async () => {
  const untouched = inOneText({ memberId: 'x', invited: true });
  await record({ 'm-grace': { mode: 'video', version: '0', was: untouched }, 'm-amara': { mode: '', version: '0', was: untouched } });
  const { result } = await record({
    'm-grace': { mode: '', version: '0', was: untouched },
    'm-amara': { mode: 'in-person', version: '0', was: untouched },
  });
  expect(await attendance()).toMatchObject([
    { memberId: 'm-amara', mode: 'in-person' },
    { memberId: 'm-grace', mode: 'video' },
  ]);
  expect(result).toMatchObject({ saved: [{ memberId: 'm-amara', version: 1 }], came: { network: 2, professionals: 0 } });
});

test('the answer of a page that saves by itself says how many are there on each side (S4-22)', () => {
  const { savedFields, savedSays } = attendancePage;
  const saved = [{ memberId: 'm-grace', version: 2, was: '["video"]' }];
  const result = { saved, came: { network: 4, professionals: 1, children: 2, outnumbered: true } };
  expect(savedFields?.(result)).toEqual({ 'person.m-grace.version': '2', 'person.m-grace.was': '["video"]' });
  expect(savedSays?.(result)).toBe('So far: 4 of the family’s side, 2 children, 1 professional.');
  expect(savedSays?.({ saved, came: { network: 1, professionals: 2, children: 0, outnumbered: false } })).toContain('should outnumber');
});

test('of private family time its times are kept, and who was near', async () => {
  const times = {
    startedAt: '7pm',
    endedAt: '8.45pm',
    onHand: 'yes',
    helpWanted: 'yes',
    helpFrom: 'The coordinator',
    professionalsInRoom: 'no',
  };
  await world.perform(recordPrivateTime, { meetingId: 'meeting-okafor', privateTimeHeld: 'yes', ...times }, nia, world.key());
  const privateTime = {
    startedAt: '19:00',
    endedAt: '20:45',
    onHand: true,
    helpWanted: true,
    helpFrom: 'The coordinator',
    professionalsInRoom: false,
  };
  expect(await world.stores.meetings.find('meeting-okafor')).toMatchObject({ privateTimeHeld: true, privateTime });
  await world.perform(recordPrivateTime, { meetingId: 'meeting-okafor', privateTimeHeld: 'no', ...times }, nia, world.key());
  expect((await world.stores.meetings.find('meeting-okafor'))?.privateTime).toBeUndefined();
});

test('private family time that ends before it begins is asked again', async () => {
  const typed = { meetingId: 'meeting-okafor', privateTimeHeld: 'yes', startedAt: '8pm', endedAt: '7pm' };
  const refused = await world.perform(recordPrivateTime, typed, nia, world.key()).catch((error: InvalidInput) => error.problems);
  expect(refused).toMatchObject([{ field: 'endedAt' }]);
});

test('that somebody was asked just before, and understood what the meeting is for, is kept (S3-27)', async () => {
  await record({ 'm-grace': { mode: 'in-person', understood: 'yes', version: '0' }, 'm-amara': { mode: 'in-person', version: '0' } });
  expect((await attendance())?.map(({ memberId, understood }) => [memberId, understood])).toEqual([
    ['m-amara', undefined],
    ['m-grace', true],
  ]);
});
