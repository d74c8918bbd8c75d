import { day } from '../../plugin/core/calendar-day';
import type { InvalidInput } from '../../plugin/core/errors';
import { NotAllowed } from '../../plugin/core/errors';
import { addNextStep } from '../../plugin/meetings/add-next-step.action';
import { addPart } from '../../plugin/meetings/add-part.action';
import { addPoint } from '../../plugin/meetings/add-point.action';
import { pairsInOneRoom } from '../../plugin/meetings/meeting-part';
import { nextStepProblems } from '../../plugin/meetings/next-step';
import { removeEntry } from '../../plugin/meetings/remove-entry.action';
import type { ContactSafety } from '../../plugin/network/contact-safety';
import { manager, nia } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';
import type { World } from '../builders/world';

const apart = (rest: Partial<ContactSafety> = {}): ContactSafety => ({
  id: 'safety-1',
  episodeId: 'episode-okafor',
  kind: 'must-not-meet',
  memberId: 'm-amara',
  otherMemberId: 'm-emeka',
  what: 'A quarrel in May',
  since: day('2026-05-01'),
  source: 'Told by Amara',
  reviewOn: day('2027-05-01'),
  recordedBy: nia.workerId,
  version: 0,
  ...rest,
});

const all = ['m-amara', 'm-emeka', 'm-grace'];
test.each([
  [all, [], 1],
  [['m-amara', 'm-grace'], [], 0],
  [all, [{ memberIds: ['m-amara'] }], 0],
  [all, [{ memberIds: ['m-amara'] }, { memberIds: ['m-emeka', 'm-grace'] }], 0],
  [all, [{ memberIds: ['m-amara', 'm-emeka'] }], 1],
] as const)('of %j in the parts %j, %i pairs sit in one room (S1-36)', (members, parts, count) => {
  expect(pairsInOneRoom(members, parts, [apart()])).toHaveLength(count);
});

test('a note that has ended, and one that is about no pair, keep nobody apart', () => {
  expect(pairsInOneRoom(all, [], [apart({ ended: { on: day('2026-11-01'), reason: 'Settled' } })])).toEqual([]);
  expect(pairsInOneRoom(all, [], [apart({ kind: 'must-not-be-told' })])).toEqual([]);
});

test.each([
  [{ kind: 'assessment' }, ['who', 'dueOn']],
  [{ kind: 'assessment', who: 'Nia', dueOn: day('2026-12-01') }, []],
  [{ kind: 'order' }, []],
  [{ kind: 'court-by-family' }, []],
] as const)('the next step %j has problems with %j (S2-57)', (step, fields) => {
  expect(nextStepProblems(step).map(({ field }) => field)).toEqual(fields);
});

describe('at the Okafors’ meeting', () => {
  let world: World;
  beforeEach(async () => {
    world = await theOkaforMeeting();
  });
  afterEach(() => world.end());

  const meetingId = 'meeting-okafor';
  const problemsOf = (work: Promise<unknown>) => work.catch((error: InvalidInput) => error.problems.map(({ field }) => field));
  const part = (rest: object) => ({ meetingId, kind: 'breakout-room', name: 'Small room', memberIds: ['m-emeka'], ...rest });

  test('a part with its people is added to the meeting and taken off it', async () => {
    await world.perform(addPart, part({ on: '2026-11-18', startsAt: '6.30pm', place: 'Small room' }), nia, world.key());
    const [kept] = await world.stores.meetings.partsOf(meetingId);
    expect(kept).toMatchObject({ kind: 'breakout-room', startsAt: '18:30', memberIds: ['m-emeka'] });
    await world.perform(removeEntry, { meetingId, list: 'parts', entryId: kept?.id }, nia, world.key());
    expect(await world.stores.meetings.partsOf(meetingId)).toEqual([]);
  });

  test('two who are to be kept apart are never put into one part', async () => {
    await world.stores.contactSafety.add(apart());
    const together = part({ memberIds: ['m-amara', 'm-emeka'] });
    expect(await problemsOf(world.perform(addPart, together, nia, world.key()))).toEqual(['memberIds']);
    expect(await problemsOf(world.perform(addPart, part({ memberIds: ['stranger'], startsAt: 'late' }), nia, world.key()))).toEqual([
      'memberIds',
      'startsAt',
    ]);
    await expect(world.perform(addPart, part({}), manager, world.key())).rejects.toThrow(NotAllowed);
  });

  test('what was said stands in one of three columns, with whose words they are (S4-27, S4-03)', async () => {
    await world.perform(addPoint, { meetingId, column: 'working-well', words: 'Grandma comes', saidBy: 'm-grace' }, nia, world.key());
    await world.perform(addPoint, { meetingId, column: 'worries', words: 'School', saidBy: '' }, nia, world.key());
    expect(await world.stores.meetings.pointsOf(meetingId)).toMatchObject([
      { column: 'working-well', words: 'Grandma comes', saidBy: 'm-grace' },
      { column: 'worries', words: 'School', saidBy: undefined },
    ]);
    const ofStranger = { meetingId, column: 'worries', words: 'x', saidBy: 'stranger' };
    expect(await problemsOf(world.perform(addPoint, ofStranger, nia, world.key()))).toEqual(['saidBy']);
  });

  test('an assessment is written down with who makes it and by when, and taken off again', async () => {
    const step = { meetingId, kind: 'assessment', what: 'Viability of Grace', who: 'Nia Prŷs', dueOn: '2026-12-01' };
    await world.perform(addNextStep, step, nia, world.key());
    const [kept] = await world.stores.meetings.nextStepsOf(meetingId);
    expect(kept).toMatchObject({ kind: 'assessment', who: 'Nia Prŷs', dueOn: '2026-12-01' });
    expect(await problemsOf(world.perform(addNextStep, { ...step, who: '' }, nia, world.key()))).toEqual(['who']);
    await world.perform(removeEntry, { meetingId, list: 'next-steps', entryId: kept?.id }, nia, world.key());
    await world.perform(removeEntry, { meetingId, list: 'points', entryId: 'gone' }, nia, world.key());
    expect(await world.stores.meetings.nextStepsOf(meetingId)).toEqual([]);
  });
});
