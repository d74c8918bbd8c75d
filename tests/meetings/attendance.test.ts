import { day } from '../../plugin/core/calendar-day';
import { attendanceProblems, inOneText, isExpected, isUnderFour, mustHaveCome, tidied, whoCame } from '../../plugin/meetings/attendance';
import type { Attendance, AttendanceMode, ParticipationCode } from '../../plugin/meetings/meeting';
import type { MemberKind } from '../../plugin/network/network-member';
import { aMember } from '../builders/a-member';

const child = aMember({ id: 'zoe', name: 'Zoë', kind: 'child', adult: false });
const FREE = { professionalsAllowed: 'information-givers' } as const;
const AT_WISH = { professionalsAllowed: 'family-wish' } as const;
const attendance = (mode?: AttendanceMode, participation?: ParticipationCode): Attendance => ({
  memberId: 'zoe',
  invited: true,
  mode,
  participation,
});

test.each([
  ['in-person', 'PN1', false, []],
  ['in-person', 'PN4', false, []],
  ['video', 'PN5', false, ['participation.zoe']],
  ['in-person', 'PN7', false, ['noPartBecause.zoe', 'participation.zoe']],
  ['did-not-attend', 'PN7', false, ['absence.zoe', 'noPartBecause.zoe']],
  ['written-views', 'PN6', false, []],
  ['written-views', 'PN1', false, ['participation.zoe']],
  ['did-not-attend', 'PN3', false, ['absence.zoe', 'participation.zoe']],
  ['in-person', 'PN0', true, []],
  ['in-person', 'PN0', false, ['participation.zoe']],
  ['in-person', 'PN0', undefined, []],
  [undefined, 'PN1', false, []],
  ['in-person', undefined, false, []],
] as const)('a child who came %s with participation %s, under four: %s, has problems %j', (mode, code, underFour, fields) => {
  expect(attendanceProblems(child, attendance(mode, code), FREE, underFour).map(({ field }) => field)).toEqual(fields);
});

test('whoever did not come has a reason, and "refused" is none of them (S4-56)', () => {
  const grace = aMember();
  expect(attendanceProblems(grace, { memberId: grace.id, invited: true, mode: 'did-not-attend' }, FREE)).toMatchObject([
    { field: 'absence.member-1' },
  ]);
  expect(attendanceProblems(grace, { memberId: grace.id, invited: true, mode: 'did-not-attend', absence: 'unknown' }, FREE)).toEqual([]);
});

test('a reason for not coming goes when the person came after all, and only a child has a code', () => {
  const typed: Attendance = { memberId: 'member-1', invited: true, mode: 'video', absence: 'own-choice', participation: 'PN1' };
  expect(tidied(aMember(), typed)).toMatchObject({ mode: 'video', absence: undefined, participation: undefined });
  expect(tidied(child, typed).participation).toBe('PN1');
});

test.each([
  [{ dateOfBirth: day('2022-11-22') }, true],
  [{ dateOfBirth: day('2022-11-21') }, false],
  [{ expectedBirth: day('2027-01-30') }, true],
  [{}, undefined],
])('a child with %j is under four on 21 November 2026: %s', (person, expected) => {
  expect(isUnderFour(person, day('2026-11-21'))).toBe(expected);
});

const people = (...kinds: readonly MemberKind[]) => kinds.map((kind, index) => aMember({ id: `m${index}`, kind }));
const allCame = (count: number): readonly Attendance[] =>
  Array.from({ length: count }, (_, index) => ({ memberId: `m${index}`, invited: true, mode: 'in-person' }));

test.each([
  [['network', 'network', 'worker'], { network: 2, professionals: 1, children: 0, outnumbered: true }],
  [['network', 'worker'], { network: 1, professionals: 1, children: 0, outnumbered: false }],
  [['network', 'professional', 'worker'], { network: 1, professionals: 2, children: 0, outnumbered: false }],
  [['network', 'child', 'child', 'worker'], { network: 1, professionals: 1, children: 2, outnumbered: false }],
  [['network', 'advocate', 'interpreter', 'coordinator'], { network: 1, professionals: 0, children: 0, outnumbered: true }],
] as const)('%j count as %j (S4-22)', (kinds, expected) => {
  expect(whoCame(people(...kinds), allCame(kinds.length))).toEqual(expected);
});

test('written views are not coming, and nothing is warned of while nobody is recorded', () => {
  expect(whoCame(people('network'), [{ memberId: 'm0', invited: true, mode: 'written-views' }])).toEqual({
    network: 0,
    professionals: 0,
    children: 0,
  });
});

test('what happened is recorded on the day or afterwards', () => {
  expect(() => mustHaveCome({ on: day('2026-11-22') }, day('2026-11-21'))).toThrow('has not taken place yet');
  expect(() => mustHaveCome({ on: day('2026-11-21') }, day('2026-11-21'))).not.toThrow();
});

test('why a child took no part in any way is kept only for that code', () => {
  const typed: Attendance = { memberId: 'zoe', invited: true, mode: 'did-not-attend', absence: 'unsafe', noPartBecause: 'Very ill' };
  expect(tidied(child, { ...typed, participation: 'PN7' }).noPartBecause).toBe('Very ill');
  expect(tidied(child, { ...typed, participation: 'PN6' }).noPartBecause).toBeUndefined();
  expect(attendanceProblems(child, { ...typed, participation: 'PN7' }, FREE)).toEqual([]);
});

const wish = { by: 'Amara', on: day('2026-11-10') };
test.each([
  ['professional', undefined, AT_WISH, 'in-person', undefined, ['withoutWishBecause.m']],
  ['professional', undefined, AT_WISH, 'in-person', 'The school sent her', []],
  ['professional', undefined, AT_WISH, 'did-not-attend', undefined, ['absence.m']],
  ['professional', wish, AT_WISH, 'in-person', undefined, []],
  ['professional', undefined, FREE, 'in-person', undefined, []],
  ['interpreter', undefined, AT_WISH, 'in-person', undefined, []],
  ['advocate', undefined, AT_WISH, 'in-person', undefined, []],
  ['worker', undefined, AT_WISH, 'in-person', undefined, []],
] as const)(
  'a %s wished by %j under %j who was %s, because %s, has problems %j (S2-28, C5)',
  (kind, familyWish, type, mode, because, fields) => {
    const member = aMember({ id: 'm', kind, familyWish });
    const problems = attendanceProblems(member, { memberId: 'm', invited: true, mode, withoutWishBecause: because }, type);
    expect(problems.map(({ field }) => field)).toEqual(fields);
  },
);

test.each([
  ['can-attend', undefined, true],
  ['contacted', undefined, true],
  ['declined', undefined, false],
  ['cannot-attend', 'in-person', true],
  ['can-attend', 'did-not-attend', false],
  ['can-attend', 'written-views', false],
] as const)('somebody who is %s and recorded as %s is expected in the room: %s', (status, mode, expected) => {
  expect(isExpected(aMember({ status }), [{ memberId: 'member-1', invited: true, mode }])).toBe(expected);
});

test('two answers that say the same are one text, whatever their versions', () => {
  const one: Attendance = { memberId: 'a', invited: true, mode: 'video', version: 1 };
  expect(inOneText(one)).toBe(inOneText({ ...one, version: 2, understood: false }));
  expect(inOneText(one)).not.toBe(inOneText({ ...one, understood: true }));
});
