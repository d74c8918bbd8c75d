import { type Conflict, type InvalidInput, NotAllowed } from '../../plugin/core/errors';
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
