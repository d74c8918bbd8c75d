import { Conflict, InvalidInput, NotAllowed } from '../../plugin/core/errors';
import { recordNote } from '../../plugin/meetings/record-note.action';
import { coordinator, manager, nia } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforMeeting();
});
afterEach(() => world.end());

const note = (item: string, rest: object, version = 0, actor = nia) =>
  world.perform(recordNote, { meetingId: 'meeting-okafor', item, version: String(version), ...rest }, actor, world.key());
const saved = (item: Parameters<World['stores']['meetings']['note']>[1]) => world.stores.meetings.note('meeting-okafor', item);

test('two workers write two items at once, and nothing is lost', async () => {
  await Promise.all([
    note('why-we-are-here', { details: { worries: 'School every Monday', hopes: 'Calm mornings' } }),
    note('parents-view', { said: { 'm-amara': 'I am tired' }, text: 'Piotr was on the telephone' }, 0, coordinator),
  ]);
  expect(await saved('why-we-are-here')).toMatchObject({ details: { worries: 'School every Monday', hopes: 'Calm mornings' }, version: 1 });
  expect(await saved('parents-view')).toMatchObject({ said: { 'm-amara': 'I am tired' }, text: 'Piotr was on the telephone', version: 1 });
});

test('the same item twice is a conflict that holds the text that was saved first', async () => {
  await note('why-we-are-here', { details: { worries: 'School every Monday' }, text: 'First' });
  const second = note('why-we-are-here', { details: { worries: 'The bus' }, text: 'Second' });
  const conflict = await second.catch((error: Conflict) => error);
  expect(conflict).toBeInstanceOf(Conflict);
  expect((conflict as Conflict).detail).toEqual({
    kind: 'stale',
    current: { text: 'First', 'details.worries': 'School every Monday' },
  });
  expect((await saved('why-we-are-here')).text).toBe('First');
});

test('after a conflict the text is saved over the version that was shown', async () => {
  await note('support-offers', { text: 'First' });
  await note('support-offers', { text: 'First and second' }, 1);
  expect(await saved('support-offers')).toMatchObject({ text: 'First and second', version: 2 });
});

test('care offers may not apply; introductions always do', async () => {
  await note('care-offers', { notApplicable: 'yes' });
  expect(await saved('care-offers')).toMatchObject({ notApplicable: true });
  await expect(note('introductions', { notApplicable: 'yes' })).rejects.toThrow(Conflict);
});

test('what kinship carers were told is kept as it was ticked', async () => {
  await note('what-happens-next', { informationGiven: ['kinship-support', 'legal-advice'], details: { orders: 'None now' } });
  expect((await saved('what-happens-next')).details).toEqual({ informationGiven: 'kinship-support,legal-advice', orders: 'None now' });
});

test('a part of the agenda that there is not, and a field that does not belong to the form, are refused', async () => {
  await expect(note('ninth-item', {})).rejects.toThrow(InvalidInput);
  await expect(note('introductions', { status: 'held' })).rejects.toThrow(InvalidInput);
});

test('a manager reads the notes and does not write them', async () => {
  await expect(note('introductions', { text: 'Hello' }, 0, manager)).rejects.toThrow(NotAllowed);
});
