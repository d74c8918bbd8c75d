import { Conflict, NotAllowed } from '../../plugin/core/errors';
import { absentMembers, notConsulted } from '../../plugin/meetings/consultation';
import type { Attendance } from '../../plugin/meetings/meeting';
import { saveConsultation } from '../../plugin/meetings/save-consultation.action';
import { day } from '../../plugin/core/calendar-day';
import { aMember } from '../builders/a-member';
import { manager, nia } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';
import type { World } from '../builders/world';

const people = [
  aMember({ id: 'grace' }),
  aMember({ id: 'emeka' }),
  aMember({ id: 'zoe', kind: 'child' }),
  aMember({ id: 'teacher', kind: 'professional' }),
];
const was = (memberId: string, mode: Attendance['mode']): Attendance => ({ memberId, invited: true, mode });

test('those of the family’s side who were not there are asked, whether or not they sent their views (S2-25)', () => {
  const attendance = [
    was('grace', 'did-not-attend'),
    was('emeka', 'written-views'),
    was('zoe', 'did-not-attend'),
    was('teacher', 'did-not-attend'),
  ];
  expect(absentMembers(people, attendance).map(({ id }) => id)).toEqual(['grace', 'emeka']);
  expect(absentMembers(people, [was('grace', 'video'), was('emeka', undefined)])).toEqual([]);
  const asked = { memberId: 'grace', who: 'Nia', dueOn: day('2026-12-01'), version: 1 };
  expect(notConsulted(people, attendance, [asked]).map(({ id }) => id)).toEqual(['emeka']);
});

describe('of the Okafors', () => {
  let world: World;
  beforeEach(async () => {
    world = await theOkaforMeeting({
      attendance: [{ memberId: 'm-grace', invited: true, mode: 'did-not-attend', absence: 'practical-barrier' }],
    });
  });
  afterEach(() => world.end());

  const meetingId = 'meeting-okafor';
  const typed = { meetingId, memberId: 'm-grace', version: '0', who: 'Emeka Okafor', dueOn: '2026-11-25' };
  const save = (rest: object = {}, actor = nia) => world.perform(saveConsultation, { ...typed, ...rest }, actor, world.key());

  test('who asks Grace, by when, what would help her and how we find out more are kept (S4-54, S4-55)', async () => {
    await save({ supportNeeded: 'A lift', explore: 'Nia rings her' });
    await save({ version: '1', result: 'She agrees' });
    expect(await world.stores.meetings.consultationsOf(meetingId)).toMatchObject([
      { memberId: 'm-grace', who: 'Emeka Okafor', dueOn: '2026-11-25', result: 'She agrees', supportNeeded: undefined, version: 2 },
    ]);
    await expect(save()).rejects.toThrow(Conflict);
  });

  test('somebody who was there is not asked afterwards, and a manager only reads', async () => {
    await expect(save({ memberId: 'm-amara' })).rejects.toThrow('did not come');
    await expect(save({}, manager)).rejects.toThrow(NotAllowed);
  });
});
